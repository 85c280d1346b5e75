<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key of {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking OKX …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filled in: %1, where the key works. Save to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You changed something while OKX was asked: test again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Demo trading key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for example main</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site of OKX</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>URL of the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo trading key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Secret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How to get a key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Name of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace &amp;key…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the key of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsList</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet.
Add one with a key that can only read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>demo trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site} · shown in the tray</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertDetails</name>
    <message>
        <source>About the chosen alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertLogModel</name>
    <message>
        <source>raised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>got worse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>still there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cleared</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Alert</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertLogTable</name>
    <message>
        <source>Alerts</source>
        <extracomment>Longer names of accounts are cut; so much is always seen of what an alert is about.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No alerts so far.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertLogWindow</name>
    <message>
        <source>Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Show desktop &amp;notifications</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Play a &amp;sound for critical alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Then critical alerts alone are told.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Icon and popup tell in any case. This page is for all accounts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen in two polls running, so that one odd value raises no alarm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Equity falls by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>w&amp;ithin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At risk: the last level was warning or critical. Never under three polls.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No &amp;data for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at ris&amp;k for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;mind of critical every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An alert that cleared and came back no worse than it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>T&amp;he same again after</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BalanceTable</name>
    <message>
        <source>Balances</source>
        <extracomment>Rows that are seen without scrolling, when there are as many. The room of a hidden amount, whatever it is: that of a common one, so that little moves when it is hidden.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BalancesPane</name>
    <message>
        <source>No currency of that name here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only small balances, all of them hidden.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking OKX …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account has changed meanwhile: check again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsList</name>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy OKX &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No field has that in its name or its explanation.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsModel</name>
    <message>
        <source>OKX name %1</source>
        <extracomment>A heading is its text alone.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a currency in the table.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is known of the account yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fields of the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Pin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep this window open, and on top of others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the exchange now (Ctrl+R)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dots for every amount; percentages and colours stay (Ctrl+H)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last 500 alerts, with their times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, rename or remove accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interval, alerts, risk levels and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 currencies</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Margin ratio in percent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>From 1 second to 1 hour. OKX counts these requests together with those of your bots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds between two polls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>System</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask OKX &amp;every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Total equity · trading account</source>
        <extracomment>Pixels; a longer name is cut in its middle, rather than the age of the data at the edge.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated exchange inside this program: no real money, no real prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX&apos;s alerts off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>● Updated %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>read-only key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key&apos;s permissions unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Futures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-currency margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portfolio margin</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keys in the popup</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tray icon and badges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin ratio (mgnRatio): low is dangerous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repay risk (twap): high is dangerous</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More: README.md of Equity Tray, and “trayapp --help” in a terminal.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh: ask OKX now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide or show amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter the currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>keep an eye on it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>do something about it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>act now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no new data for a while</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bar at the icon&apos;s foot is as long as danger is great: a third, two thirds, full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and less: watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and less: warning; OKX warns too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>and less: critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX liquidates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In portfolio mode %1, %2 and %3. Settings, Risk levels moves them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near OKX is to selling other coins to repay a debt. 0 is none, 5 the nearest; a dash where OKX sends no value.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Switch to demo trading at {place} and make a key there with nothing but “Read”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a key with nothing but “Read” at {place}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is kept in your system&apos;s keyring, nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your exchange</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyPageLink</name>
    <message>
        <source>&amp;Copy the address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No browser opened: the address is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeySteps</name>
    <message>
        <source>EEA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US, AU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the API page of the OKX site where you are registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create a key there with “Read” and nothing else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a passphrase for it. Bind your IP address if it is fixed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key, secret and passphrase go into your system&apos;s keyring and nowhere else.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>KeyVerdict</name>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Apply what the verdict says</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Ladders</name>
    <message>
        <source>De&amp;faults</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Defaults for this account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Open</source>
        <extracomment>Where Qt looks for the leave to bring a window to the front on Wayland; it takes it away again. Shows a title and a body where the system is not Linux.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QuietHours</name>
    <message>
        <source>&amp;Quiet hours, from</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message>
        <source>&amp;Remove</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove the account “{name}”? Its key is taken out of your system&apos;s keyring. At OKX the key lives on until you delete it there.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RiskLevelsPage</name>
    <message>
        <source>Accou&amp;nt</source>
        <extracomment>What the level of the account with this id would be now by these thresholds, and why, without a full stop.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account first: each has levels of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would now be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown until every level is right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Risk levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend the page “%1” first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OK</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>Own URL…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>S&amp;nooze</source>
        <extracomment>What &quot;until it worsens&quot; is in the signal.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Until it worsens</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepChoice</name>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>and %1 more</source>
        <extracomment>Other accounts in danger that are named; the rest are counted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;how</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>Col&amp;umns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose what the table shows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every field of the chosen currency and of the account (Ctrl+D)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save what OKX sent, every digit of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide &amp;below $%1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 with a risk not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter currencies</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Parts of names, such as “btc usd”; Esc empties it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leaves out what is worth little; never a row with a risk or a debt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy &amp;cell</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sort by this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move column r&amp;ight</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Col&amp;umns…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back to default columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show a&amp;lerts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;dd account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Manage accounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a si&amp;mulated account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TroubleStrip</name>
    <message>
        <source>No account yet. Make a key with nothing but Read on OKX, then add it here.</source>
        <extracomment>What a check of the connection can find the reason of.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Polling has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The last poll failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · values are %1 old</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check connectio&amp;n</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock keyring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Equity Tray</source>
        <extracomment>A second program takes a moment to be seen; who presses again meanwhile does not want a third. Pixels: how wide the popup&apos;s body is at the least.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your equity and margin risk in the tray. It reads your account and never trades.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See a si&amp;mulated account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A simulated exchange inside this program: no key, no real money. Opens beside this one.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>trayapp</name>
    <message>
        <source>Equity Tray met a fault of its own: look at the log, and start it again if values stay old.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings could not be understood and were set aside as {path}: add your accounts again.</source>
        <extracomment>How long a check waits for the keyring: long enough to type the password that it may ask for. How long one poll waits for the keyring; quitting must not take longer than 6 s. How long reading and writing the alerts waits for another process: the start and the end wait for it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is no longer there: look at the list of accounts again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The demo has no accounts of its own: start Equity Tray without --demo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an account called {name}: use --replace to give it another key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give three lines on standard input: API key, secret, passphrase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>--ccy names no currency: give some, such as BTC,ETH, or leave it out for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no room left where the output goes: make room, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no display to start the tray on: start Equity Tray in a desktop session, or print the balance with “trayapp balance”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The simulated account could not be started: try “trayapp --demo --open” in a terminal.</source>
        <extracomment>Told where `SimulatedAccount.start` returned False.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What everything in the trading account is worth in dollars. Funding and earn accounts are not in it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adjusted equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part of your equity that counts as margin, each coin cut by its discount rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity that new positions can still use; coins at the platform&apos;s borrowing limit are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated equity</source>
        <extracomment>Currencies whose isolated equity is told one by one.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity locked in isolated positions. No account ratio covers it: each position stands alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin ratio</source>
        <extracomment>Currencies that get a card of their own in futures mode.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin you have against margin you must keep. Low is dangerous: OKX warns at 300 % and liquidates at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin that open cross positions and orders take up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least margin that your cross positions and waiting orders need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held for orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross margin set aside for orders that wait in the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Potential borrowing margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial margin set aside for what your orders might still borrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>UPL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrealised profit or loss of all cross positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full size of all positions in dollars, not what you put in for them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrowed value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have borrowed, in dollars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Perpetuals value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full size of positions in perpetual futures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiry futures value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full size of positions in futures that expire.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options value</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The full size of positions in options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly prices move the account: at a delta of 1,000 it gains about 10 dollars when they rise by 1 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta leverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta divided by total equity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delta-neutral accounts: 0 normal, 1 transfers restricted, 2 only orders that reduce delta.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the account last changed. It does not tell how old the figures on screen are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} must be a whole number from {least} to {most}: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quiet hours need a beginning and another end: give both, or neither.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position gone: closed, or liquidated? Last seen: {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>position gone: closed, or liquidated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} position gone: closed, or liquidated?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>collateral gone: sold by you, or for you? Last seen: {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no longer reported: {before}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX sends this value no more. Look at your positions and their history on OKX, then acknowledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the liquidation is over: see what is left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX had frozen the account for it and answers again. Look at your positions on OKX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} forced repayment risk {before} is 0 now: repaid by you, or for you?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If it was not you, OKX has sold other coins to repay the debt. Look at your bills on OKX, then acknowledge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>total equity fell {percent} in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From {before} to {now}: a loss, a transfer or a withdrawal; the balance alone cannot tell which.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin ratio fell: {before} → {now} in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} margin ratio fell: {before} → {now} in {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The equity behind it fell by {percent}. Add margin or reduce the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its maintenance margin rose by {percent}: a larger position, or a moving market. Reduce it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The equity behind it fell by {fell} and its maintenance margin rose by {rose}. Add margin or reduce the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at your positions on OKX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX does not take the key: nothing is watched</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blind: no data for {minutes} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody watches this account now. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody watches this account now; last known: {last}. {why}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program itself has gone silent: start Equity Tray again, and look at OKX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The coin that this line counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All you have of this coin, with open profit and bots; below nought where you owe more than you hold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Value, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The equity of this coin in dollars.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins in the account, without open profit and loss.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What no order, position or bot holds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What new positions in this coin can still use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by orders, positions and bots.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set aside for orders that wait in the book.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by snipers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by the Dip Sniper and Peak Sniper products.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity inside isolated positions. No cross ratio covers it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discounted, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What this coin counts for as margin, after its discount rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity that trading bots work with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial funds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trial funds that OKX has given you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smart sync</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity that copies a contract trader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot copying</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity that copies a spot trader.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When this coin&apos;s balance last changed; it may be long ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dollars for one coin, as seen in some answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you owe of this coin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cross liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that you owe in cross margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated liability</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The part that you owe in isolated margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liability from losses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you owe because open positions are losing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Interest that has grown and is not charged yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can borrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most of this coin that you could borrow in cross margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Initial margin for what orders in this coin might still borrow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repay risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near OKX is to selling other coins to repay this debt: 0 is calm, 5 is the highest.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Repayment trigger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What would force the repayment: 1 your own negative balance, 2 the platform&apos;s limit for this coin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-conversion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How near OKX is to selling this collateral: 1 to 3 a risk, 4 soon, 5 happening now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Collateral limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s limit for this coin: 0 off, 1 close to it, 2 not taken as margin for new orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrowing restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An older sign of the platform&apos;s limit; OKX says to read the collateral limit instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Used as collateral</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether you let this coin count as margin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This coin&apos;s margin against what its cross positions need. OKX warns at 300 % and liquidates at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin that this coin&apos;s cross positions take up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The least margin that this coin&apos;s cross positions need.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position value against this coin&apos;s equity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrealised profit or loss of this coin&apos;s positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated UPL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unrealised profit or loss of isolated positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins that count for the spot cost and profit figures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one coin of today&apos;s holding cost you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lifetime cost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What one coin cost you when all past sales are counted in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot PnL, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit or loss if you sold today&apos;s holding now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot PnL, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot PnL against what today&apos;s holding cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total PnL, USD</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profit or loss of this coin with past sales counted in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total PnL, %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Total PnL against the cost of all that was bought.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Isolated spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot coins set apart for copy trading.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot offset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot coins that lower the margin of positions now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot offset, wanted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot coins that you asked to use to lower the margin of positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot offset, most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The most spot coins that could lower the margin of positions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto lend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether idle coins are lent out: unsupported, off, pending or active.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lent out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins lent to somebody now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Offered to lend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coins offered for lending, as seen in some answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto staking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether idle coins are staked, as seen in some answers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a site: use global, eea, us, or a URL that begins with https:// (http:// is allowed for this computer alone).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An account needs a name of 1 to 40 characters on one line, not beginning with a dash.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The {part} is empty or holds characters that no API key has: copy it from OKX again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>may trade and withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key {permissions}. Equity Tray needs Read alone: on OKX make a key with nothing but Read, and use that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key of {name} {permissions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity Tray needs Read alone: on OKX make a key with nothing but Read, and use that. Or accept it, if this key is meant to do more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key {permissions}, which you accepted. Equity Tray needs Read alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works from every IP address: on OKX it can be bound to yours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX&apos;s own alerts are off for this account: it sends you nothing when the margin ratio falls to 300 %. Switch the liquidation alerts on in OKX&apos;s app or on its site, in the settings of the trading page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, by old values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing reaches a level</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>margin ratio {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} margin ratio {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>liquidation: margin ratio {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} liquidation: margin ratio {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no margin ratio sent although positions need margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy}: no margin ratio sent although its positions need margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{title} cannot be read: “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy}: {title} cannot be read: “{value}”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account frozen: a liquidation is under way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} forced repayment risk {value} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} auto-conversion risk {value} of 5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} is not taken as margin for new orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delta status 1: transfers are restricted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>delta status 2: only orders that reduce delta are taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX warns at 300 % and liquidates at 100 %. Add margin or reduce the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX warns at 300 % and liquidates at 100 %. Add {ccy} or reduce the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the account on OKX: the danger is not known here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggered by your own negative balance: liability {liability} {ccy}, interest {interest}. Add {ccy} or reduce the position.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Triggered by the platform&apos;s limit for {ccy}: liability {liability} {ccy}, interest {interest}. Repay it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX may sell other coins to repay it: liability {liability} {ccy}, interest {interest}. Repay it or add {ccy}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX may sell this collateral. Use less {ccy} as collateral or repay; adding more does not help.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The platform&apos;s limit is reached; your margin ratio is not touched by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bring the account&apos;s delta closer to zero.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to OKX at once: nothing can be done from here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>values that could not be read: {count} ({named})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{amount} of isolated equity is covered by no ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} is close to the platform&apos;s collateral limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ratio must be from 100 % to 10,000 %: at 100 % OKX has liquidated.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A percentage has two decimals at the most: leave the others out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The ratios must sink from watch to critical: low is dangerous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This scale has steps from 1 to {highest}: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The steps must rise from watch to critical: high is dangerous.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One level at least needs a step: a danger that none shows would look calm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language must be system, en or zh_CN: choose one of these.</source>
        <extracomment>The colour of a gain; a loss has the other one. Risk keeps its own colours.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The colour of gains must be green or red: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small balances begin under 0.01 to 1,000,000 USD: choose an amount within that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account called {name}. Accounts: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no account yet: add one with “trayapp account add NAME”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are several accounts, name one: {names}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account and its key are removed, but not its alerts. {reason}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not exist at {site} ({code}), but works at {other}: {advice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is one for demo trading ({code}) and works there: {advice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is one for live trading ({code}) and works there: {advice}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not exist at {site} ({code}), but it does at {other}: {advice}, and see to this too: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is one for demo trading ({code}): {advice}, and see to this too: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is one for live trading ({code}): {advice}, and see to this too: {problem}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use that site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch demo trading on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>switch demo trading off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use that site and switch demo trading on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>use that site and switch demo trading off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key exists at none of OKX&apos;s sites ({code}), tried were {sites}: copy it from OKX again, or make a new one if it was deleted, as OKX does after 14 days without use to a key that may trade or withdraw and has no IP address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not exist ({code}) at {sites}, and {untried} could not be tried: if the key was made there, choose that site, else copy the key from OKX again or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key works: {permissions}, {mode}, {clock}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s clock is {seconds} s {direction}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this computer&apos;s clock is right to within a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ahead of the exchange&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>behind the exchange&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can only read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can trade</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it can trade and withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its permissions are {names}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its permissions are not known</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>spot mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>futures mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>multi-currency margin mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>portfolio margin mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>account mode unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX answered, but not with the one set of values that its documents promise: look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX answered, but not with a list of currencies: look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX answered, but not with its time: look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX takes at most {most} currencies at once, these are {count}: ask for fewer, or for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{text} is not a currency: write its letters and digits as OKX does, such as BTC.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {seconds} s ahead of OKX&apos;s, which refuses its requests ({code}): set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {seconds} s behind OKX&apos;s, which refuses its requests ({code}): set the clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX refuses requests as out of date ({code}), though this computer&apos;s clock is right to within {seconds} s: check what may hold requests up, such as a proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX answered with error {code}: {message}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX answered with error {code} and gave no reason: try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The name {host} could not be found: check the network.</source>
        <extracomment>The peer hung up: what an idle connection that the server has closed looks like.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {host} could not be found: check HTTPS_PROXY and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} refused the connection: check the network, and the site of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy {host} could not be reached: check HTTPS_PROXY and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not take the connection in time: check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} could not be reached ({reason}): check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} took the connection, but did not answer in time: try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} did not finish its answer within {seconds} seconds: check the network, or try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to {host} was given up because it is no longer needed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} sent more than {megabytes} MB, which no answer of an exchange is: check the site of this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy in HTTPS_PROXY cannot be used: write it as http://host:port or https://host:port.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy did not let the request to {host} through ({reason}): check HTTPS_PROXY.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection to {host} is not safe (certificate {reason}): check this computer&apos;s date, and what intercepts its connections; nothing was sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No safe connection to {host} could be made ({reason}): check the network and its proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} hung up before its answer was complete: try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {host} broke off half way: try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What answers at {host} does not speak HTTP: check the site of this account and the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of {host} could not be unpacked: try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The request to {host} failed ({reason}): check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX could not read the header {header} of a request ({code}): a fault of this program, please report it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key lacks the Read permission ({code}): allow Read for it on OKX, or make a new key, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX restricts this account ({code}): ask OKX support why, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX&apos;s risk control has restricted this account ({code}): look for a mail from OKX, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX does not offer this where you live ({code}): ask OKX support, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX wants something from you before it serves this account ({code}): log in at OKX, do what it asks, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX is busy ({code}): try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not accept requests from {ip} ({code}): add this address to the key on OKX, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not accept requests from this computer&apos;s address ({code}): add the address to the key on OKX, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is not one for demo trading ({code}): switch demo trading off for this account, or use a key made for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is not one for live trading ({code}): switch demo trading on for this account, or use a live key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX does not offer this in demo trading ({code}): switch demo trading off for this account and use a live key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX offers this in demo trading only ({code}): switch demo trading on for this account and use a demo key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not exist at the site {site} ({code}): a key works only where it was made, so try {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key does not exist at {site} ({code}): if it was made on OKX itself, choose one of its sites: {others}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX is out of service for now, perhaps for maintenance ({code}): try again in half a minute.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX needed too long for its answer ({code}): try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX has blocked this account ({code}): ask OKX support why, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX does not know the user of this key ({code}): check the account at OKX, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX has frozen the account while a liquidation runs ({code}): look at your positions on OKX now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX cannot tell whose key this is ({code}): check the account at OKX, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX asks for fewer requests ({code}): your bots share its limit; try again in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX found too many parameters in the request ({code}): ask for fewer currencies, or for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX has a fault of its own ({code}): try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX answers only keys bound to an IP address ({code}): add this computer&apos;s address to the key on OKX, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX has frozen this API key ({code}): ask OKX support, or make a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX finds the time of a request out of date ({code}): set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase is wrong ({code}): enter the one you chose when you made the key, not your OKX password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The API key is not a valid one ({code}): copy it from OKX again, without anything around it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The secret is wrong ({code}): often the passphrase was pasted in its place; copy the secret from OKX again, or make a new key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX does not accept the authorization of this API key ({code}): check the key on OKX, or make a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX does not serve the country that this computer asks from ({code}): a VPN or proxy may be the reason; then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>OKX found a wrong parameter in the request ({code}): check the currencies asked for, or ask for all.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} pointed elsewhere instead of answering (HTTP {status}): perhaps this network has a login page; open a web page in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data: perhaps this network wants a login; open a web page in your browser.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something between here and {host} wants a login (HTTP {status}): check the network or its proxy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate before {host} refused the request (HTTP {status}): try again soon; a VPN or proxy may be the reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} is out of service for now (HTTP {status}): try again soon.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} asks for fewer requests (HTTP {status}): try again in a few seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{host} answered in a form that is not documented (HTTP {status}): check the site of this account, or look for a newer version of this program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A part of the program is missing ({name}): install Equity Tray again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of alerts could not be understood and was set aside as {path}: a new one begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of alerts in {path} was written by a newer Equity Tray: install that version again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of alerts in {path} cannot be read ({reason}): make the file readable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The log of alerts in {path} cannot be written ({reason}): make room or give permission.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Equity Tray has been writing the log of alerts for too long: close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring holds no key for this account: add it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the keyring holds for this account is not a key of Equity Tray: add the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring that took this account&apos;s key ({name}) does not answer: start it, or add the account again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not keep the key: see that it is unlocked and works, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not delete the key: delete the entry {service} in the keyring&apos;s own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring backend {name} is not a safe place for keys: take it out of PYTHON_KEYRING_BACKEND or keyringrc.cfg, so that the system&apos;s own password store is used.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring backend {name} is not a safe place for keys: take it out of PYTHON_KEYRING_BACKEND or keyringrc.cfg, and install GNOME Keyring or KWallet (on Debian: apt install gnome-keyring).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring backend named in PYTHON_KEYRING_BACKEND or keyringrc.cfg cannot be used: correct that name or take it out, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password store of this system cannot be used: install Equity Tray again, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No system keyring answers: install and start GNOME Keyring or KWallet (on Debian: apt install gnome-keyring), then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no default keyring yet: create one, or try again and give it a password when asked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring refused with an error ({kind}): see that it works, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring has not answered yet: if it asks for its password, give it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Equity Tray is closing and asks the keyring no more: start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an account called {name}: choose another name, or replace that account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The interval must be a whole number of seconds from 1 to 3600: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The theme must be system, light or dark: choose one of these.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} cannot be understood ({reason}): mend the file, or remove it to start anew.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} were written by a newer Equity Tray: install that version again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}): make the file readable, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The settings in {path} cannot be written ({reason}): make room or give permission, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Equity Tray has been writing the settings for too long: close it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the URL of the site: it begins with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The URL must begin with https:// and end with the host; http:// is allowed for this computer alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already an account called {name}: choose another name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} h {m} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{n} d {m} h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent that equity falls by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes within which equity falls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes without data at risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes between reminders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Minutes before the same alert again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered by no ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>covered by no ratio, and {count} more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>status {status} {level}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>perpetuals {swap}, expiries {futures}, options {option}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot PnL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unrealised, over {count} coins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much of everything you own is in this coin.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not readable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{step} of {highest}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>USD per {coin}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>as a ratio: {ratio}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Account {name}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{percent} of what you own</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Risk</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PnL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spot mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Futures mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Multi-currency margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Portfolio margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used in Spot mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used in Futures mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used in Multi-currency mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not used in Portfolio mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Steps that are kinds, not a scale: &quot;1 of 2&quot; would make the second worse than the first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>your own balance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>platform&apos;s limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accep&amp;t</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key of {name} {permissions}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Margin ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At this ratio and under it. OKX warns at 300 % and liquidates at 100 %.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin ratio, &amp;portfolio mode</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same in portfolio mode, where 200 to 400 % is a normal day.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forced repa&amp;yment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this step on, of 5. OKX may sell other coins to repay a debt.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Auto-con&amp;version</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From this step on, of 5. OKX may sell collateral; at 5 it is doing so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;llateral limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is near the platform&apos;s limit; at 2 the coin is no margin for new orders.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delta status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At 1 transfers are restricted; at 2 only orders that reduce delta are taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>watch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>warning</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>critical</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>calm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Headroom in adjusted equity, est.</source>
        <extracomment>Ratios that room is told to: 500 % is where watch begins by default, the others are OKX&apos;s own.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {percent}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates with today&apos;s maintenance margin:
room: adjusted equity × (1 − {rungs} / margin ratio)
to add: adjusted equity × ({warning} / margin ratio − 1)
Percentages are of adjusted equity.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>available {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin taken of adjusted equity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>initial</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Margin ratio · was {percent} {age} ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{ccy} margin ratio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to {percent}, est.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>add {amount}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Estimates with today&apos;s maintenance margin:
room to {warning} or {liquidation}: (margin ratio − {warning} or {liquidation}) × maintenance margin
to add: ({warning} − margin ratio) × maintenance margin</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is no percentage: type one such as 300 or 150.5.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Global — www.okx.com</source>
        <extracomment>Where each site makes API keys. Source: okx/facts.md, &quot;Hosts&quot;, registered at.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EEA — my.okx.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>US and Australia — app.okx.com</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site}, demo trading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{site}, live trading</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
