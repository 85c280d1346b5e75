<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>AboutWindow</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>&amp;Licences…</source>
        <translation>许可证(&amp;L)…</translation>
    </message>
    <message>
        <source>Copy &amp;diagnostics</source>
        <translation>复制诊断信息(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Copied: versions, desktop and last errors; no keys, amounts or names.</source>
        <translation>已复制：版本、桌面环境和最近的错误；不含密钥、金额和名称。</translation>
    </message>
    <message>
        <source>Version %1, run from its source</source>
        <translation>版本 %1，从源代码运行</translation>
    </message>
    <message>
        <source>Version %1, build %2 of %3</source>
        <translation>版本 %1，构建 %2（%3）</translation>
    </message>
    <message>
        <source>It is not made by OKX. It reads your account and never trades.</source>
        <translation>本程序并非 OKX 出品。它只读取您的账户，从不交易。</translation>
    </message>
    <message>
        <source>It never phones home: it asks the site of your account, and other sites of OKX only when you check a connection. It does not look for updates.</source>
        <translation>它从不回传数据：只访问您账户所在的站点；仅在您检查连接时才访问 OKX 的其他站点。它不检查更新。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Copy diagnostics</source>
        <translation>复制诊断信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Replace the key of {name}</source>
        <translation>更换 {name} 的 API 密钥</translation>
    </message>
    <message>
        <source>&amp;Test</source>
        <translation>测试(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Asking OKX …</source>
        <translation>正在询问 OKX…</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>Filled in: %1, where the key works. Save to keep it.</source>
        <translation>已填入此密钥可用的位置：%1。保存后生效。</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>You changed something while OKX was asked: test again.</source>
        <translation>询问 OKX 期间内容有改动：请重新测试。</translation>
    </message>
    <message>
        <source>Test the key</source>
        <translation>测试密钥</translation>
    </message>
    <message>
        <source>Save the account</source>
        <translation>保存账户</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AccountForm</name>
    <message>
        <source>&amp;Demo trading key</source>
        <translation>模拟盘密钥(&amp;D)</translation>
    </message>
    <message>
        <source>for example main</source>
        <translation>例如 main</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <source>Site of OKX</source>
        <translation>OKX 站点</translation>
    </message>
    <message>
        <source>URL of the site</source>
        <translation>站点网址</translation>
    </message>
    <message>
        <source>Demo trading key</source>
        <translation>模拟盘密钥</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API Key</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>How to get a key</source>
        <translation>如何获取密钥</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>S&amp;ite</source>
        <translation>站点(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;URL</source>
        <translation>网址(&amp;U)</translation>
    </message>
    <message>
        <source>API &amp;key</source>
        <translation>API Key(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;ecret</source>
        <translation>Secret Key(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>密码短语(&amp;P)</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>Name of the account</source>
        <translation>账户名称</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>模拟盘</translation>
    </message>
</context>
<context>
    <name>AccountsDialog</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>重命名(&amp;N)</translation>
    </message>
    <message>
        <source>Replace &amp;key…</source>
        <translation>更换密钥(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Rename the account</source>
        <translation>重命名账户</translation>
    </message>
    <message>
        <source>Replace the key of the account</source>
        <translation>更换账户的密钥</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>移除账户</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AccountsList</name>
    <message>
        <source>Accounts</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>There is no account yet.
Add one with a key that can only read.</source>
        <translation>还没有账户。
请用只读密钥添加一个。</translation>
    </message>
</context>
<context>
    <name>AccountsModel</name>
    <message>
        <source>demo trading</source>
        <translation>模拟盘</translation>
    </message>
    <message>
        <source>{site} · shown in the tray</source>
        <translation>{site} · 显示在托盘</translation>
    </message>
</context>
<context>
    <name>AlertDetails</name>
    <message>
        <source>About the chosen alert</source>
        <translation>所选提醒的详情</translation>
    </message>
</context>
<context>
    <name>AlertLogModel</name>
    <message>
        <source>raised</source>
        <translation>触发</translation>
    </message>
    <message>
        <source>got worse</source>
        <translation>恶化</translation>
    </message>
    <message>
        <source>still there</source>
        <translation>仍在持续</translation>
    </message>
    <message>
        <source>cleared</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>已确认</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事件</translation>
    </message>
    <message>
        <source>Alert</source>
        <translation>提醒</translation>
    </message>
</context>
<context>
    <name>AlertLogTable</name>
    <message>
        <source>Alerts</source>
        <extracomment>Longer names of accounts are cut; so much is always seen of what an alert is about.</extracomment>
        <translation>提醒</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>No alerts so far.</source>
        <translation>目前没有提醒。</translation>
    </message>
</context>
<context>
    <name>AlertLogWindow</name>
    <message>
        <source>Alerts</source>
        <translation>提醒</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>账户(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>关闭(&amp;L)</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>始于 %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Copy the chosen alerts</source>
        <translation>复制所选提醒</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>AlertsPage</name>
    <message>
        <source>Show desktop &amp;notifications</source>
        <translation>显示桌面通知(&amp;N)</translation>
    </message>
    <message>
        <source>Play a &amp;sound for critical alerts</source>
        <translation>严重提醒播放声音(&amp;S)</translation>
    </message>
    <message>
        <source>Then critical alerts alone are told.</source>
        <translation>其间只通知严重提醒。</translation>
    </message>
    <message>
        <source>Icon and popup tell in any case. This page is for all accounts.</source>
        <translation>图标和弹窗始终会显示。本页对所有账户生效。</translation>
    </message>
    <message>
        <source>Seen in two polls running, so that one odd value raises no alarm.</source>
        <translation>连续两次更新都出现才算，单个异常值不会触发。</translation>
    </message>
    <message>
        <source>&amp;Equity falls by</source>
        <translation>权益跌幅(&amp;E)</translation>
    </message>
    <message>
        <source>w&amp;ithin</source>
        <translation>时间范围(&amp;I)</translation>
    </message>
    <message>
        <source>At risk: the last level was warning or critical. Never under three polls.</source>
        <translation>有风险：上次级别为警告或严重。至少连续三次更新。</translation>
    </message>
    <message>
        <source>No &amp;data for</source>
        <translation>无数据持续(&amp;D)</translation>
    </message>
    <message>
        <source>at ris&amp;k for</source>
        <translation>有风险时(&amp;K)</translation>
    </message>
    <message>
        <source>Re&amp;mind of critical every</source>
        <translation>严重提醒重复间隔(&amp;M)</translation>
    </message>
    <message>
        <source>An alert that cleared and came back no worse than it was.</source>
        <translation>指解除后再次出现、且没有恶化的提醒。</translation>
    </message>
    <message>
        <source>T&amp;he same again after</source>
        <translation>相同提醒间隔(&amp;H)</translation>
    </message>
</context>
<context>
    <name>BalanceTable</name>
    <message>
        <source>Balances</source>
        <extracomment>Rows that are seen without scrolling, when there are as many.</extracomment>
        <translation>余额</translation>
    </message>
</context>
<context>
    <name>BalancesPane</name>
    <message>
        <source>The trading account is empty. The funding account is not shown here.</source>
        <translation>交易账户为空。此处不显示资金账户。</translation>
    </message>
    <message>
        <source>No currency of that name here.</source>
        <translation>没有这个名称的币种。</translation>
    </message>
    <message>
        <source>Only small balances, all of them hidden.</source>
        <translation>只有小额余额，均已隐藏。</translation>
    </message>
</context>
<context>
    <name>ChooserList</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>No column has that in its name or its explanation.</source>
        <translation>没有名称或说明包含此内容的列。</translation>
    </message>
</context>
<context>
    <name>ChooserModel</name>
    <message>
        <source>always shown</source>
        <extracomment>A heading is its group alone.</extracomment>
        <translation>始终显示</translation>
    </message>
    <message>
        <source>OKX name %1</source>
        <translation>OKX 字段名 %1</translation>
    </message>
</context>
<context>
    <name>ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>&amp;Back to defaults</source>
        <translation>恢复默认(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Kept for %1. Drag a title to move its column.</source>
        <translation>为%1保存。拖动标题可移动列。</translation>
    </message>
    <message>
        <source>Drag a title to move its column.</source>
        <translation>拖动标题可移动列。</translation>
    </message>
    <message>
        <source>Find a column by its name, OKX&apos;s name or what it means</source>
        <translation>按名称、OKX 字段名或含义查找列</translation>
    </message>
    <message>
        <source>Find a column</source>
        <translation>查找列</translation>
    </message>
    <message>
        <source>A column with a risk in it is shown whatever you choose here.</source>
        <translation>有风险的列始终显示，与这里的选择无关。</translation>
    </message>
    <message>
        <source>Back to the default columns</source>
        <translation>恢复默认列</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>ConnectionDialog</name>
    <message>
        <source>Check a&amp;gain</source>
        <translation>重新检查(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Connection of %1</source>
        <translation>%1 的连接</translation>
    </message>
    <message>
        <source>Asking OKX …</source>
        <translation>正在询问 OKX…</translation>
    </message>
    <message>
        <source>Saving …</source>
        <translation>正在保存…</translation>
    </message>
    <message>
        <source>The account has changed meanwhile: check again.</source>
        <translation>其间账户已更改：请重新检查。</translation>
    </message>
    <message>
        <source>Check the connection again</source>
        <translation>重新检查连接</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>DetailsList</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;value</source>
        <translation>复制数值(&amp;V)</translation>
    </message>
    <message>
        <source>Copy OKX &amp;name</source>
        <translation>复制 OKX 字段名(&amp;N)</translation>
    </message>
    <message>
        <source>No field has that in its name or its explanation.</source>
        <translation>没有名称或说明包含此内容的字段。</translation>
    </message>
</context>
<context>
    <name>DetailsModel</name>
    <message>
        <source>OKX name %1</source>
        <extracomment>A heading is its text alone.</extracomment>
        <translation>OKX 字段名 %1</translation>
    </message>
</context>
<context>
    <name>DetailsPane</name>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>Details of</source>
        <translation>详情对象</translation>
    </message>
    <message>
        <source>Choose a currency in the table.</source>
        <translation>请在表格中选择一个币种。</translation>
    </message>
    <message>
        <source>Nothing is known of the account yet.</source>
        <translation>尚无此账户的数据。</translation>
    </message>
    <message>
        <source>Fields of the currency</source>
        <translation>币种字段</translation>
    </message>
    <message>
        <source>Fields of the account</source>
        <translation>账户字段</translation>
    </message>
    <message>
        <source>Close details</source>
        <translation>关闭详情</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>查找字段</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Save balances</source>
        <translation>保存余额</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>&amp;Look in:</source>
        <translation>位置(&amp;L)：</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>文件类型(&amp;T)：</translation>
    </message>
</context>
<context>
    <name>Footer</name>
    <message>
        <source>&amp;Pin</source>
        <translation>固定(&amp;P)</translation>
    </message>
    <message>
        <source>Keep this window open, and on top of others</source>
        <translation>保持窗口打开并置于最前</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>Ask the exchange now (Ctrl+R)</source>
        <translation>立即询问交易所 (Ctrl+R)</translation>
    </message>
    <message>
        <source>Dots for every amount; percentages and colours stay (Ctrl+H)</source>
        <translation>金额显示为圆点，百分比和颜色不变 (Ctrl+H)</translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>隐藏金额(&amp;H)</translation>
    </message>
    <message>
        <source>Hide amounts</source>
        <translation>隐藏金额</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>提醒(&amp;L)</translation>
    </message>
    <message>
        <source>The last 500 alerts, with their times</source>
        <translation>最近 500 条提醒及其时间</translation>
    </message>
    <message>
        <source>A&amp;ccounts</source>
        <translation>账户(&amp;C)</translation>
    </message>
    <message>
        <source>Add, rename or remove accounts</source>
        <translation>添加、重命名或移除账户</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>设置(&amp;S)</translation>
    </message>
    <message>
        <source>Interval, alerts, risk levels and more</source>
        <translation>间隔、提醒、风险级别等</translation>
    </message>
    <message>
        <source>1 currency</source>
        <translation>1 个币种</translation>
    </message>
    <message>
        <source>%1 currencies</source>
        <translation>%1 个币种</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
</context>
<context>
    <name>Gauge</name>
    <message>
        <source>Margin ratio in percent</source>
        <translation>维持保证金率（百分比）</translation>
    </message>
</context>
<context>
    <name>GeneralPage</name>
    <message>
        <source>&amp;Start when I log in</source>
        <translation>登录时启动(&amp;S)</translation>
    </message>
    <message>
        <source>Start when I log in</source>
        <translation>登录时启动</translation>
    </message>
    <message>
        <source>From 1 second to 1 hour. OKX counts these requests together with those of your bots.</source>
        <translation>1 秒到 1 小时。OKX 会把这些请求与您的机器人的请求一并计数。</translation>
    </message>
    <message>
        <source>While “Hide below” is on, above the table. A row with a risk or a debt is never hidden.</source>
        <translation>在表格上方勾选隐藏时生效。有风险或负债的行始终显示。</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Seconds between two polls</source>
        <translation>两次更新之间的秒数</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Green up, red down</source>
        <translation>绿涨红跌</translation>
    </message>
    <message>
        <source>Red up, green down</source>
        <translation>红涨绿跌</translation>
    </message>
    <message>
        <source>Gains and losses</source>
        <translation>涨跌颜色</translation>
    </message>
    <message>
        <source>The colours of profit and loss alone; risk keeps its own</source>
        <translation>仅指盈亏的颜色，风险颜色不变</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>普通</translation>
    </message>
    <message>
        <source>Detailed</source>
        <translation>详细</translation>
    </message>
    <message>
        <source>Detail of the log</source>
        <translation>日志详细程度</translation>
    </message>
    <message>
        <source>Detailed writes every request down, without keys and amounts</source>
        <translation>“详细”会记录每次请求，但不含密钥和金额</translation>
    </message>
    <message>
        <source>Dollars under which a balance is small</source>
        <translation>小额余额的界限（美元）</translation>
    </message>
    <message>
        <source>Ga&amp;ins and losses</source>
        <translation>涨跌颜色(&amp;I)</translation>
    </message>
    <message>
        <source>Ask OKX &amp;every</source>
        <translation>询问 OKX 的间隔(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Hide balances below</source>
        <translation>隐藏余额低于(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Detail of the log</source>
        <translation>日志详细程度(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Total equity · trading account</source>
        <extracomment>Pixels; a longer name is cut in its middle, rather than the age of the data at the edge. Python&apos;s own html.escape brings a table of all the characters that HTML names, half a megabyte.</extracomment>
        <translation>账户总权益 · 交易账户</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>菜单</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>没有账户</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账户：%1</translation>
    </message>
    <message>
        <source>DEMO</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>A simulated exchange inside this program: no real money, no real prices.</source>
        <translation>本程序内的模拟交易所：不涉及真实资金和真实价格。</translation>
    </message>
    <message>
        <source>OKX&apos;s alerts off</source>
        <translation>OKX 提醒已关闭</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>● %1 old</source>
        <translation>● %1前的数据</translation>
    </message>
    <message>
        <source>● Updated %1 ago</source>
        <translation>● %1前更新</translation>
    </message>
    <message>
        <source>key %1</source>
        <translation>密钥%1</translation>
    </message>
    <message>
        <source>read-only key</source>
        <translation>只读密钥</translation>
    </message>
    <message>
        <source>key&apos;s permissions unknown</source>
        <translation>密钥权限未知</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>Futures</source>
        <translation>合约</translation>
    </message>
    <message>
        <source>Multi-currency margin</source>
        <translation>跨币种保证金</translation>
    </message>
    <message>
        <source>Portfolio margin</source>
        <translation>组合保证金</translation>
    </message>
</context>
<context>
    <name>HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Keys in the popup</source>
        <translation>弹窗快捷键</translation>
    </message>
    <message>
        <source>Tray icon and badges</source>
        <translation>托盘图标和标签</translation>
    </message>
    <message>
        <source>Margin ratio (mgnRatio): low is dangerous</source>
        <translation>维持保证金率 (mgnRatio)：越低越危险</translation>
    </message>
    <message>
        <source>Repay risk (twap): high is dangerous</source>
        <translation>还币风险 (twap)：越高越危险</translation>
    </message>
    <message>
        <source>More: README.md of Equity Tray, and “trayapp --help” in a terminal.</source>
        <translation>更多内容见 Equity Tray 的 README.md，或在终端运行“trayapp --help”。</translation>
    </message>
    <message>
        <source>&amp;About…</source>
        <translation>关于(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Refresh: ask OKX now</source>
        <translation>刷新：立即询问 OKX</translation>
    </message>
    <message>
        <source>Hide or show amounts</source>
        <translation>隐藏或显示金额</translation>
    </message>
    <message>
        <source>Filter the currencies</source>
        <translation>筛选币种</translation>
    </message>
    <message>
        <source>Copy the chosen row</source>
        <translation>复制所选行</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>显示详情</translation>
    </message>
    <message>
        <source>This help</source>
        <translation>本帮助</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>nothing is wrong</source>
        <translation>一切正常</translation>
    </message>
    <message>
        <source>keep an eye on it</source>
        <translation>需要留意</translation>
    </message>
    <message>
        <source>do something about it</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>act now</source>
        <translation>立即处理</translation>
    </message>
    <message>
        <source>no new data for a while</source>
        <translation>一段时间没有新数据</translation>
    </message>
    <message>
        <source>old</source>
        <translation>陈旧</translation>
    </message>
    <message>
        <source>The bar at the icon&apos;s foot is as long as danger is great: a third, two thirds, full.</source>
        <translation>图标底部的横条越长越危险：三分之一、三分之二、全长。</translation>
    </message>
    <message>
        <source>and less: watch</source>
        <translation>及以下：关注</translation>
    </message>
    <message>
        <source>and less: warning; OKX warns too</source>
        <translation>及以下：警告，OKX 也会预警</translation>
    </message>
    <message>
        <source>and less: critical</source>
        <translation>及以下：严重</translation>
    </message>
    <message>
        <source>OKX liquidates</source>
        <translation>OKX 强平</translation>
    </message>
    <message>
        <source>In portfolio mode %1, %2 and %3. Settings, Risk levels moves them.</source>
        <translation>组合保证金模式下为 %1、%2 和 %3。可在“设置”的“风险级别”中调整。</translation>
    </message>
    <message>
        <source>How near OKX is to selling other coins to repay a debt. 0 is none, 5 the nearest; a dash where OKX sends no value.</source>
        <translation>OKX 卖出其他币种来偿还负债的可能性。0 为无，5 为最高；OKX 未发送时显示横线。</translation>
    </message>
    <message>
        <source>About Equity Tray</source>
        <translation>关于 Equity Tray</translation>
    </message>
</context>
<context>
    <name>KeyHelp</name>
    <message>
        <source>Switch to demo trading at {place} and make a key there with nothing but “Read”.</source>
        <translation>在 {place} 切换到模拟盘，并在那里创建只有“读取”权限的密钥。</translation>
    </message>
    <message>
        <source>Make a key with nothing but “Read” at {place}.</source>
        <translation>在 {place} 创建只有“读取”权限的密钥。</translation>
    </message>
    <message>
        <source>It is kept in your system&apos;s keyring, nowhere else.</source>
        <translation>密钥只保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>your exchange</source>
        <translation>您的交易所</translation>
    </message>
</context>
<context>
    <name>KeyPageLink</name>
    <message>
        <source>&amp;Copy the address</source>
        <translation>复制网址(&amp;C)</translation>
    </message>
    <message>
        <source>No browser opened: the address is copied.</source>
        <translation>浏览器没有打开：网址已复制。</translation>
    </message>
</context>
<context>
    <name>KeySteps</name>
    <message>
        <source>EEA</source>
        <translation>欧洲经济区</translation>
    </message>
    <message>
        <source>US, AU</source>
        <translation>美国、澳大利亚</translation>
    </message>
    <message>
        <source>Open the API page of the OKX site where you are registered</source>
        <translation>打开您注册的 OKX 站点的 API 页面</translation>
    </message>
    <message>
        <source>Create a key there with “Read” and nothing else</source>
        <translation>创建只有“读取”权限的密钥</translation>
    </message>
    <message>
        <source>Choose a passphrase for it. Bind your IP address if it is fixed.</source>
        <translation>为它设置密码短语。如果您的 IP 地址固定，请一并绑定。</translation>
    </message>
    <message>
        <source>Add it here</source>
        <translation>在这里添加</translation>
    </message>
    <message>
        <source>Key, secret and passphrase go into your system&apos;s keyring and nowhere else.</source>
        <translation>API Key、Secret Key 和密码短语只保存在系统的密钥环中。</translation>
    </message>
</context>
<context>
    <name>KeyVerdict</name>
    <message>
        <source>&amp;Apply</source>
        <translation>应用(&amp;A)</translation>
    </message>
    <message>
        <source>Apply what the verdict says</source>
        <translation>应用检查建议</translation>
    </message>
</context>
<context>
    <name>Ladders</name>
    <message>
        <source>De&amp;faults</source>
        <translation>默认值(&amp;F)</translation>
    </message>
    <message>
        <source>Defaults for this account</source>
        <translation>恢复此账户的默认值</translation>
    </message>
</context>
<context>
    <name>LicencesWindow</name>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Qt and PySide6 are used under the LGPL 3, as shared libraries. You may replace them by builds of your own: they are in %1</source>
        <translation>Qt 和 PySide6 依据 LGPL 3 以共享库形式使用。您可以用自己构建的版本替换它们，位置：%1</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>Parts of the program</source>
        <translation>程序的组成部分</translation>
    </message>
    <message>
        <source>Text of the licence</source>
        <translation>许可证文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Notifications</name>
    <message>
        <source>Open</source>
        <extracomment>Where Qt looks for the leave to bring a window to the front on Wayland; it takes it away again. Shows a title and a body where the system is not Linux.</extracomment>
        <translation>打开</translation>
    </message>
    <message>
        <source>Snooze 15 min</source>
        <translation>15 分钟后提醒</translation>
    </message>
</context>
<context>
    <name>ProblemWindow</name>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
</context>
<context>
    <name>ProxyPage</name>
    <message>
        <source>It looks up the names of hosts itself. Its password is kept in the system&apos;s keyring.</source>
        <translation>主机名由它自己解析。它的密码保存在系统的密钥环中。</translation>
    </message>
    <message>
        <source>Kept in the keyring</source>
        <translation>已保存在密钥环中</translation>
    </message>
    <message>
        <source>HTTPS_PROXY, ALL_PROXY and NO_PROXY of the environment; where there are none, Windows and macOS are asked.</source>
        <translation>采用环境变量 HTTPS_PROXY、ALL_PROXY 和 NO_PROXY；没有时，采用 Windows 或 macOS 的设置。</translation>
    </message>
    <message>
        <source>Every connection goes by it, but for those to this computer itself.</source>
        <translation>除了到本机的连接，所有连接都经过它。</translation>
    </message>
    <message>
        <source>Straight to OKX, whatever the system says.</source>
        <translation>直接连接 OKX，不管系统如何设置。</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>系统代理</translation>
    </message>
    <message>
        <source>An own one</source>
        <translation>自定义代理</translation>
    </message>
    <message>
        <source>None</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>Proxy</source>
        <translation>代理</translation>
    </message>
    <message>
        <source>Kind of proxy</source>
        <translation>代理类型</translation>
    </message>
    <message>
        <source>Name or address of the proxy</source>
        <translation>代理的名称或地址</translation>
    </message>
    <message>
        <source>Port of the proxy</source>
        <translation>代理的端口</translation>
    </message>
    <message>
        <source>User at the proxy</source>
        <translation>代理的用户名</translation>
    </message>
    <message>
        <source>Password at the proxy</source>
        <translation>代理的密码</translation>
    </message>
    <message>
        <source>&amp;Proxy</source>
        <translation>代理(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Kind</source>
        <translation>类型(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Host</source>
        <translation>主机(&amp;H)</translation>
    </message>
    <message>
        <source>Por&amp;t</source>
        <translation>端口(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>用户名(&amp;U)</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>密码(&amp;W)</translation>
    </message>
</context>
<context>
    <name>QuietHours</name>
    <message>
        <source>&amp;Quiet hours, from</source>
        <translation>免打扰时段，从(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;to</source>
        <translation>到(&amp;T)</translation>
    </message>
    <message>
        <source>Quiet hours begin</source>
        <translation>免打扰开始</translation>
    </message>
    <message>
        <source>Quiet hours end</source>
        <translation>免打扰结束</translation>
    </message>
    <message>
        <source>Quiet hours</source>
        <translation>免打扰时段</translation>
    </message>
</context>
<context>
    <name>RemoveQuestion</name>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保留(&amp;K)</translation>
    </message>
    <message>
        <source>Remove the account</source>
        <translation>移除账户</translation>
    </message>
    <message>
        <source>Keep the account</source>
        <translation>保留账户</translation>
    </message>
    <message>
        <source>Remove the account “{name}”? Its key is taken out of your system&apos;s keyring. At OKX the key lives on until you delete it there.</source>
        <translation>要移除账户“{name}”吗？它的密钥会从系统的密钥环中删除。OKX 上的密钥仍然有效，直到您在那里删除。</translation>
    </message>
</context>
<context>
    <name>RiskLevelsPage</name>
    <message>
        <source>Accou&amp;nt</source>
        <extracomment>What the level of the account with this id would be now by these thresholds, and why, without a full stop.</extracomment>
        <translation>账户(&amp;N)</translation>
    </message>
    <message>
        <source>Add an account first: each has levels of its own.</source>
        <translation>请先添加账户：每个账户有各自的级别。</translation>
    </message>
    <message>
        <source>%1 would now be</source>
        <translation>按此设置，%1 现在为</translation>
    </message>
    <message>
        <source>unknown until every level is right</source>
        <translation>所有级别都正确后才能得知</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
</context>
<context>
    <name>SecretField</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>&amp;General</source>
        <translation>常规(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Alerts</source>
        <translation>提醒(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Risk levels</source>
        <translation>风险级别(&amp;R)</translation>
    </message>
    <message>
        <source>Pro&amp;xy</source>
        <translation>代理(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;OK</source>
        <translation>确定(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Mend the page “%1” first.</source>
        <translation>请先修正“%1”页。</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>SiteChoice</name>
    <message>
        <source>Own URL…</source>
        <translation>自定义网址…</translation>
    </message>
</context>
<context>
    <name>SnoozeMenu</name>
    <message>
        <source>S&amp;nooze</source>
        <extracomment>What &quot;until it worsens&quot; is in the signal.</extracomment>
        <translation>稍后提醒(&amp;N)</translation>
    </message>
    <message>
        <source>For &amp;15 minutes</source>
        <translation>&amp;15 分钟</translation>
    </message>
    <message>
        <source>For &amp;1 hour</source>
        <translation>&amp;1 小时</translation>
    </message>
    <message>
        <source>&amp;Until it worsens</source>
        <translation>直到恶化(&amp;U)</translation>
    </message>
</context>
<context>
    <name>StepChoice</name>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>Strips</name>
    <message>
        <source>and %1 more</source>
        <extracomment>Other accounts in danger that are named; the rest are counted.</extracomment>
        <translation>另有 %1 项</translation>
    </message>
    <message>
        <source>Sho&amp;w</source>
        <translation>查看(&amp;W)</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>确认(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation>稍后提醒(&amp;N)</translation>
    </message>
</context>
<context>
    <name>TableBar</name>
    <message>
        <source>Col&amp;umns…</source>
        <translation>列(&amp;U)…</translation>
    </message>
    <message>
        <source>Choose what the table shows</source>
        <translation>选择表格显示的内容</translation>
    </message>
    <message>
        <source>&amp;Details</source>
        <translation>详情(&amp;D)</translation>
    </message>
    <message>
        <source>Every field of the chosen currency and of the account (Ctrl+D)</source>
        <translation>所选币种和账户的全部字段 (Ctrl+D)</translation>
    </message>
    <message>
        <source>&amp;Export ▾</source>
        <translation>导出(&amp;E) ▾</translation>
    </message>
    <message>
        <source>Save what OKX sent, every digit of it</source>
        <translation>按 OKX 发送的原样保存，保留每一位数字</translation>
    </message>
    <message>
        <source>Hide &amp;below $%1</source>
        <translation>隐藏 $%1 以下(&amp;B)</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1 hidden</source>
        <translation>已隐藏 %1 项</translation>
    </message>
    <message>
        <source>%1 with a risk not shown</source>
        <translation>%1 项有风险但未显示</translation>
    </message>
    <message>
        <source>1 column does not fit</source>
        <translation>有 1 列放不下</translation>
    </message>
    <message>
        <source>%1 columns do not fit</source>
        <translation>有 %1 列放不下</translation>
    </message>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Filter currencies</source>
        <translation>筛选币种</translation>
    </message>
    <message>
        <source>Parts of names, such as “btc usd”; Esc empties it</source>
        <translation>名称的一部分，例如“btc usd”；按 Esc 清空</translation>
    </message>
    <message>
        <source>Leaves out what is worth little; never a row with a risk or a debt</source>
        <translation>不显示价值很小的余额；有风险或负债的行始终显示</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>&amp;CSV…</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
</context>
<context>
    <name>TableMenu</name>
    <message>
        <source>Copy &amp;cell</source>
        <translation>复制单元格(&amp;C)</translation>
    </message>
    <message>
        <source>Copy &amp;row</source>
        <translation>复制行(&amp;R)</translation>
    </message>
    <message>
        <source>Copy &amp;table</source>
        <translation>复制表格(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Sort by this column</source>
        <translation>按此列排序(&amp;S)</translation>
    </message>
    <message>
        <source>Move column &amp;left</source>
        <translation>左移列(&amp;L)</translation>
    </message>
    <message>
        <source>Move column r&amp;ight</source>
        <translation>右移列(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Wider column</source>
        <translation>加宽此列(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Narrower column</source>
        <translation>收窄此列(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Hide this column</source>
        <translation>隐藏此列(&amp;H)</translation>
    </message>
    <message>
        <source>Col&amp;umns…</source>
        <translation>列(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Back to default columns</source>
        <translation>恢复默认列(&amp;B)</translation>
    </message>
</context>
<context>
    <name>TotalsRow</name>
    <message>
        <source>Total</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>Total of %1</source>
        <translation>%1 项合计</translation>
    </message>
</context>
<context>
    <name>TrayMenu</name>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Hide amounts</source>
        <translation>隐藏金额(&amp;H)</translation>
    </message>
    <message>
        <source>A&amp;lerts</source>
        <translation>提醒(&amp;L)</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge</source>
        <translation>确认(&amp;K)</translation>
    </message>
    <message>
        <source>Show a&amp;lerts…</source>
        <translation>查看提醒(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Accounts</source>
        <translation>账户(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;dd account…</source>
        <translation>添加账户(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Manage accounts…</source>
        <translation>管理账户(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>See a si&amp;mulated account</source>
        <translation>体验模拟账户(&amp;M)</translation>
    </message>
    <message>
        <source>H&amp;elp</source>
        <translation>帮助(&amp;E)</translation>
    </message>
    <message>
        <source>A&amp;bout</source>
        <translation>关于(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>还没有账户</translation>
    </message>
    <message>
        <source>S&amp;nooze</source>
        <translation>稍后提醒(&amp;N)</translation>
    </message>
    <message>
        <source>Ac&amp;knowledge %1</source>
        <translation>确认 %1(&amp;K)</translation>
    </message>
    <message>
        <source>S&amp;nooze %1</source>
        <translation>稍后提醒 %1(&amp;N)</translation>
    </message>
</context>
<context>
    <name>TroubleStrip</name>
    <message>
        <source>No account yet. Make a key with nothing but Read on OKX, then add it here.</source>
        <extracomment>What a check of the connection can find the reason of.</extracomment>
        <translation>还没有账户。请在 OKX 创建只有“读取”权限的密钥，然后在这里添加。</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账户(&amp;A)…</translation>
    </message>
    <message>
        <source>Polling has stopped</source>
        <translation>已停止更新</translation>
    </message>
    <message>
        <source>The last poll failed</source>
        <translation>上次更新失败</translation>
    </message>
    <message>
        <source> · values are %1 old</source>
        <translation> · 显示的是 %1前的数据</translation>
    </message>
    <message>
        <source>Check c&amp;onnection</source>
        <translation>检查连接(&amp;O)</translation>
    </message>
    <message>
        <source>Unl&amp;ock keyring</source>
        <translation>解锁密钥环(&amp;O)</translation>
    </message>
    <message>
        <source>Re&amp;try</source>
        <translation>重试(&amp;T)</translation>
    </message>
</context>
<context>
    <name>Welcome</name>
    <message>
        <source>Welcome to Equity Tray</source>
        <extracomment>A second program takes a moment to be seen; who presses again meanwhile does not want a third. Pixels: how wide the popup&apos;s body is at the least.</extracomment>
        <translation>欢迎使用 Equity Tray</translation>
    </message>
    <message>
        <source>Your equity and margin risk in the tray. It reads your account and never trades.</source>
        <translation>在托盘中显示您的权益和保证金风险。只读取账户，绝不交易。</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账户(&amp;A)…</translation>
    </message>
    <message>
        <source>See a si&amp;mulated account</source>
        <translation>体验模拟账户(&amp;M)</translation>
    </message>
    <message>
        <source>A simulated exchange inside this program: no key, no real money. Opens beside this one.</source>
        <translation>本程序内的模拟交易所：无需密钥，不涉及真实资金。会另外打开一个窗口。</translation>
    </message>
</context>
<context>
    <name>trayapp</name>
    <message>
        <source>Equity Tray met a fault of its own: look at the log, and start it again if values stay old.</source>
        <translation>Equity Tray 自身出现故障：请查看日志，如果数据一直不更新，请重新启动。</translation>
    </message>
    <message>
        <source>The settings could not be understood and were set aside as {path}: add your accounts again.</source>
        <extracomment>How long a check waits for the keyring: long enough to type the password that it may ask for. How long one poll waits for the keyring; quitting must not take longer than 6 s. How long reading and writing the alerts waits for another process: the start and the end wait for it.</extracomment>
        <translation>设置无法识别，已另存为 {path}：请重新添加账户。</translation>
    </message>
    <message>
        <source>This account is no longer there: look at the list of accounts again.</source>
        <translation>此账户已不存在：请重新查看账户列表。</translation>
    </message>
    <message>
        <source>The demo has no accounts of its own: start Equity Tray without --demo.</source>
        <translation>演示没有自己的账户：请不带 --demo 启动 Equity Tray。</translation>
    </message>
    <message>
        <source>There is already an account called {name}: use --replace to give it another key.</source>
        <translation>已有名为 {name} 的账户：要更换密钥请使用 --replace。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>没有任何更改。</translation>
    </message>
    <message>
        <source>Give three lines on standard input: API key, secret, passphrase.</source>
        <translation>请在标准输入中提供三行：API Key、Secret Key、密码短语。</translation>
    </message>
    <message>
        <source>--ccy names no currency: give some, such as BTC,ETH, or leave it out for all.</source>
        <translation>--ccy 没有指定币种：请给出币种，例如 BTC,ETH，或省略以查询全部。</translation>
    </message>
    <message>
        <source>There is no room left where the output goes: make room, then try again.</source>
        <translation>输出位置没有剩余空间：请腾出空间后重试。</translation>
    </message>
    <message>
        <source>There is no display to start the tray on: start Equity Tray in a desktop session, or print the balance with “trayapp balance”.</source>
        <translation>没有可用的显示环境：请在桌面会话中启动 Equity Tray，或用“trayapp balance”打印余额。</translation>
    </message>
    <message>
        <source>The simulated account could not be started: try “trayapp --demo --open” in a terminal.</source>
        <extracomment>Told where `SimulatedAccount.start` returned False.</extracomment>
        <translation>模拟账户无法启动：请在终端尝试“trayapp --demo --open”。</translation>
    </message>
    <message>
        <source>Total equity</source>
        <translation>账户总权益</translation>
    </message>
    <message>
        <source>What everything in the trading account is worth in dollars. Funding and earn accounts are not in it.</source>
        <translation>交易账户全部资产的美元价值，不含资金账户和赚币账户。</translation>
    </message>
    <message>
        <source>Adjusted equity</source>
        <translation>有效保证金</translation>
    </message>
    <message>
        <source>The part of your equity that counts as margin, each coin cut by its discount rate.</source>
        <translation>权益中可作为保证金的部分，各币种已按折算率折算。</translation>
    </message>
    <message>
        <source>Available equity</source>
        <translation>可用保证金</translation>
    </message>
    <message>
        <source>Equity that new positions can still use; coins at the platform&apos;s borrowing limit are left out.</source>
        <translation>新仓位还能使用的保证金；不含达到平台借币上限的币种。</translation>
    </message>
    <message>
        <source>Isolated equity</source>
        <extracomment>Currencies whose isolated equity is told one by one.</extracomment>
        <translation>逐仓权益</translation>
    </message>
    <message>
        <source>Equity locked in isolated positions. No account ratio covers it: each position stands alone.</source>
        <translation>逐仓仓位中的权益。账户保证金率不包含它：每个仓位独立承担风险。</translation>
    </message>
    <message>
        <source>Margin ratio</source>
        <extracomment>Currencies that get a card of their own in futures mode.</extracomment>
        <translation>维持保证金率</translation>
    </message>
    <message>
        <source>Margin you have against margin you must keep. Low is dangerous: OKX warns at 300 % and liquidates at 100 %.</source>
        <translation>现有保证金与必须维持的保证金之比。越低越危险：OKX 在 300 % 预警，在 100 % 强平。</translation>
    </message>
    <message>
        <source>Initial margin</source>
        <translation>初始保证金</translation>
    </message>
    <message>
        <source>Margin that open cross positions and orders take up.</source>
        <translation>全仓仓位和挂单占用的保证金。</translation>
    </message>
    <message>
        <source>Maintenance margin</source>
        <translation>维持保证金</translation>
    </message>
    <message>
        <source>The least margin that your cross positions and waiting orders need.</source>
        <translation>全仓仓位和挂单所需的最低保证金。</translation>
    </message>
    <message>
        <source>Held for orders</source>
        <translation>挂单占用</translation>
    </message>
    <message>
        <source>Cross margin set aside for orders that wait in the book.</source>
        <translation>全仓挂单占用的保证金。</translation>
    </message>
    <message>
        <source>Potential borrowing margin</source>
        <translation>潜在借币占用</translation>
    </message>
    <message>
        <source>Initial margin set aside for what your orders might still borrow.</source>
        <translation>为挂单可能的借币预留的初始保证金。</translation>
    </message>
    <message>
        <source>UPL</source>
        <translation>未实现盈亏</translation>
    </message>
    <message>
        <source>Unrealised profit or loss of all cross positions.</source>
        <translation>全部全仓仓位的未实现盈亏。</translation>
    </message>
    <message>
        <source>Position value</source>
        <translation>持仓价值</translation>
    </message>
    <message>
        <source>The full size of all positions in dollars, not what you put in for them.</source>
        <translation>全部仓位的美元总价值，而不是投入的保证金。</translation>
    </message>
    <message>
        <source>Borrowed value</source>
        <translation>借币价值</translation>
    </message>
    <message>
        <source>What you have borrowed, in dollars.</source>
        <translation>您的借币金额，以美元计。</translation>
    </message>
    <message>
        <source>Perpetuals value</source>
        <translation>永续合约价值</translation>
    </message>
    <message>
        <source>The full size of positions in perpetual futures.</source>
        <translation>永续合约仓位的总价值。</translation>
    </message>
    <message>
        <source>Expiry futures value</source>
        <translation>交割合约价值</translation>
    </message>
    <message>
        <source>The full size of positions in futures that expire.</source>
        <translation>交割合约仓位的总价值。</translation>
    </message>
    <message>
        <source>Options value</source>
        <translation>期权价值</translation>
    </message>
    <message>
        <source>The full size of positions in options.</source>
        <translation>期权仓位的总价值。</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>How strongly prices move the account: at a delta of 1,000 it gains about 10 dollars when they rise by 1 %.</source>
        <translation>账户受价格影响的程度：Delta 为 1,000 时，价格上涨 1 % 约盈利 10 美元。</translation>
    </message>
    <message>
        <source>Delta leverage</source>
        <translation>Delta 杠杆倍数</translation>
    </message>
    <message>
        <source>Delta divided by total equity.</source>
        <translation>Delta 除以账户总权益。</translation>
    </message>
    <message>
        <source>Delta status</source>
        <translation>Delta 状态</translation>
    </message>
    <message>
        <source>Delta-neutral accounts: 0 normal, 1 transfers restricted, 2 only orders that reduce delta.</source>
        <translation>Delta 中性账户：0 正常，1 转账受限，2 只能下降低 Delta 的订单。</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最近变动</translation>
    </message>
    <message>
        <source>When the account last changed. It does not tell how old the figures on screen are.</source>
        <translation>账户最近一次变动的时间，并不表示所显示的数据有多旧。</translation>
    </message>
    <message>
        <source>{name} must be a whole number from {least} to {most}: choose one of these.</source>
        <translation>{name} 必须是 {least} 到 {most} 的整数：请从中选择。</translation>
    </message>
    <message>
        <source>Quiet hours need a beginning and another end: give both, or neither.</source>
        <translation>免打扰时段的开始和结束不能相同：请都填写，或都不填。</translation>
    </message>
    <message>
        <source>position gone: closed, or liquidated? Last seen: {before}</source>
        <translation>仓位消失：已平仓，还是被强平？上次状态：{before}</translation>
    </message>
    <message>
        <source>position gone: closed, or liquidated?</source>
        <translation>仓位消失：已平仓，还是被强平？</translation>
    </message>
    <message>
        <source>{ccy} position gone: closed, or liquidated?</source>
        <translation>{ccy} 仓位消失：已平仓，还是被强平？</translation>
    </message>
    <message>
        <source>collateral gone: sold by you, or for you? Last seen: {before}</source>
        <translation>质押币消失：是您自己卖出，还是被卖出？上次状态：{before}</translation>
    </message>
    <message>
        <source>no longer reported: {before}</source>
        <translation>不再发送：{before}</translation>
    </message>
    <message>
        <source>OKX sends this value no more. Look at your positions and their history on OKX, then acknowledge.</source>
        <translation>OKX 不再发送此数值。请在 OKX 查看仓位及历史，然后确认。</translation>
    </message>
    <message>
        <source>the liquidation is over: see what is left</source>
        <translation>强平已结束：请查看剩余资产</translation>
    </message>
    <message>
        <source>OKX had frozen the account for it and answers again. Look at your positions on OKX.</source>
        <translation>OKX 曾为此冻结账户，现已恢复响应。请在 OKX 查看您的仓位。</translation>
    </message>
    <message>
        <source>{ccy} forced repayment risk {before} is 0 now: repaid by you, or for you?</source>
        <translation>{ccy} 强制还币风险从 {before} 变为 0：是您自己还币，还是被强制还币？</translation>
    </message>
    <message>
        <source>If it was not you, OKX has sold other coins to repay the debt. Look at your bills on OKX, then acknowledge.</source>
        <translation>如果不是您自己还币，OKX 已卖出其他币种来偿还负债。请在 OKX 查看账单，然后确认。</translation>
    </message>
    <message>
        <source>total equity fell {percent} in {minutes} min</source>
        <translation>账户总权益 {minutes} 分钟内下跌 {percent}</translation>
    </message>
    <message>
        <source>From {before} to {now}: a loss, a transfer or a withdrawal; the balance alone cannot tell which.</source>
        <translation>从 {before} 到 {now}：可能是亏损、划转或提币，仅凭余额无法判断。</translation>
    </message>
    <message>
        <source>margin ratio fell: {before} → {now} in {minutes} min</source>
        <translation>维持保证金率 {minutes} 分钟内下降：{before} → {now}</translation>
    </message>
    <message>
        <source>{ccy} margin ratio fell: {before} → {now} in {minutes} min</source>
        <translation>{ccy} 维持保证金率 {minutes} 分钟内下降：{before} → {now}</translation>
    </message>
    <message>
        <source>The equity behind it fell by {percent}. Add margin or reduce the position.</source>
        <translation>对应的权益下跌 {percent}。请追加保证金或减仓。</translation>
    </message>
    <message>
        <source>Its maintenance margin rose by {percent}: a larger position, or a moving market. Reduce it.</source>
        <translation>维持保证金上升 {percent}：仓位变大，或行情波动。请减仓。</translation>
    </message>
    <message>
        <source>The equity behind it fell by {fell} and its maintenance margin rose by {rose}. Add margin or reduce the position.</source>
        <translation>对应的权益下跌 {fell}，维持保证金上升 {rose}。请追加保证金或减仓。</translation>
    </message>
    <message>
        <source>Look at your positions on OKX.</source>
        <translation>请在 OKX 查看您的仓位。</translation>
    </message>
    <message>
        <source>OKX does not take the key: nothing is watched</source>
        <translation>OKX 不接受此密钥：未在监控</translation>
    </message>
    <message>
        <source>blind: no data for {minutes} min</source>
        <translation>失去数据：已 {minutes} 分钟没有数据</translation>
    </message>
    <message>
        <source>Nobody watches this account now. {why}</source>
        <translation>此账户现在无人监控。{why}</translation>
    </message>
    <message>
        <source>Nobody watches this account now; last known: {last}. {why}</source>
        <translation>此账户现在无人监控；上次状态：{last}。{why}</translation>
    </message>
    <message>
        <source>The program itself has gone silent: start Equity Tray again, and look at OKX.</source>
        <translation>程序自身没有响应：请重新启动 Equity Tray，并查看 OKX。</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>币种</translation>
    </message>
    <message>
        <source>The coin that this line counts.</source>
        <translation>本行所计的币种。</translation>
    </message>
    <message>
        <source>Equity</source>
        <translation>权益</translation>
    </message>
    <message>
        <source>All you have of this coin, with open profit and bots; below nought where you owe more than you hold.</source>
        <translation>您在此币种的全部权益，含未实现盈亏和策略；欠的多于持有的时为负。</translation>
    </message>
    <message>
        <source>Value, USD</source>
        <translation>价值 (USD)</translation>
    </message>
    <message>
        <source>The equity of this coin in dollars.</source>
        <translation>此币种权益的美元价值。</translation>
    </message>
    <message>
        <source>Cash balance</source>
        <translation>币种余额</translation>
    </message>
    <message>
        <source>Coins in the account, without open profit and loss.</source>
        <translation>账户中的币，不含未实现盈亏。</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>可用</translation>
    </message>
    <message>
        <source>What no order, position or bot holds.</source>
        <translation>未被挂单、仓位或策略占用的部分。</translation>
    </message>
    <message>
        <source>What new positions in this coin can still use.</source>
        <translation>此币种的新仓位还能使用的部分。</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>占用</translation>
    </message>
    <message>
        <source>Held by orders, positions and bots.</source>
        <translation>被挂单、仓位和策略占用的部分。</translation>
    </message>
    <message>
        <source>Set aside for orders that wait in the book.</source>
        <translation>挂单占用的部分。</translation>
    </message>
    <message>
        <source>Held by snipers</source>
        <translation>抄底宝/逃顶宝占用</translation>
    </message>
    <message>
        <source>Held by the Dip Sniper and Peak Sniper products.</source>
        <translation>抄底宝和逃顶宝占用的部分。</translation>
    </message>
    <message>
        <source>Isolated</source>
        <translation>逐仓</translation>
    </message>
    <message>
        <source>Equity inside isolated positions. No cross ratio covers it.</source>
        <translation>逐仓仓位中的权益，全仓保证金率不包含它。</translation>
    </message>
    <message>
        <source>Discounted, USD</source>
        <translation>折算 (USD)</translation>
    </message>
    <message>
        <source>What this coin counts for as margin, after its discount rate.</source>
        <translation>此币种按折算率折算后可作为保证金的价值。</translation>
    </message>
    <message>
        <source>Bots</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Equity that trading bots work with.</source>
        <translation>交易机器人使用的权益。</translation>
    </message>
    <message>
        <source>Trial funds</source>
        <translation>体验金</translation>
    </message>
    <message>
        <source>Trial funds that OKX has given you.</source>
        <translation>OKX 赠送的体验金。</translation>
    </message>
    <message>
        <source>Smart sync</source>
        <translation>合约跟单</translation>
    </message>
    <message>
        <source>Equity that copies a contract trader.</source>
        <translation>用于合约智能跟单的权益。</translation>
    </message>
    <message>
        <source>Spot copying</source>
        <translation>现货跟单</translation>
    </message>
    <message>
        <source>Equity that copies a spot trader.</source>
        <translation>用于现货智能跟单的权益。</translation>
    </message>
    <message>
        <source>When this coin&apos;s balance last changed; it may be long ago.</source>
        <translation>此币种余额最近一次变动的时间，可能是很久以前。</translation>
    </message>
    <message>
        <source>Price, USD</source>
        <translation>价格 (USD)</translation>
    </message>
    <message>
        <source>Dollars for one coin, as seen in some answers.</source>
        <translation>一个币的美元价格，只在部分响应中出现。</translation>
    </message>
    <message>
        <source>Liability</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>What you owe of this coin.</source>
        <translation>您在此币种的负债。</translation>
    </message>
    <message>
        <source>Cross liability</source>
        <translation>全仓负债</translation>
    </message>
    <message>
        <source>The part that you owe in cross margin.</source>
        <translation>全仓部分的负债。</translation>
    </message>
    <message>
        <source>Isolated liability</source>
        <translation>逐仓负债</translation>
    </message>
    <message>
        <source>The part that you owe in isolated margin.</source>
        <translation>逐仓部分的负债。</translation>
    </message>
    <message>
        <source>Liability from losses</source>
        <translation>浮亏负债</translation>
    </message>
    <message>
        <source>What you owe because open positions are losing.</source>
        <translation>因持仓未实现亏损产生的负债。</translation>
    </message>
    <message>
        <source>Interest</source>
        <translation>利息</translation>
    </message>
    <message>
        <source>Interest that has grown and is not charged yet.</source>
        <translation>已产生但尚未扣除的利息。</translation>
    </message>
    <message>
        <source>Can borrow</source>
        <translation>最大可借</translation>
    </message>
    <message>
        <source>The most of this coin that you could borrow in cross margin.</source>
        <translation>此币种在全仓中的最大可借数量。</translation>
    </message>
    <message>
        <source>Initial margin for what orders in this coin might still borrow.</source>
        <translation>为此币种挂单可能的借币预留的初始保证金。</translation>
    </message>
    <message>
        <source>Repay risk</source>
        <translation>还币风险</translation>
    </message>
    <message>
        <source>How near OKX is to selling other coins to repay this debt: 0 is calm, 5 is the highest.</source>
        <translation>OKX 卖出其他币种来偿还此负债的可能性：0 为正常，5 为最高。</translation>
    </message>
    <message>
        <source>Repayment trigger</source>
        <translation>强制还币触发</translation>
    </message>
    <message>
        <source>What would force the repayment: 1 your own negative balance, 2 the platform&apos;s limit for this coin.</source>
        <translation>强制还币的原因：1 您自己的余额为负，2 平台对此币种的限额。</translation>
    </message>
    <message>
        <source>Auto-conversion</source>
        <translation>自动换币</translation>
    </message>
    <message>
        <source>How near OKX is to selling this collateral: 1 to 3 a risk, 4 soon, 5 happening now.</source>
        <translation>OKX 卖出此质押币的可能性：1 到 3 有风险，4 即将发生，5 正在进行。</translation>
    </message>
    <message>
        <source>Collateral limit</source>
        <translation>质押限额</translation>
    </message>
    <message>
        <source>The platform&apos;s limit for this coin: 0 off, 1 close to it, 2 not taken as margin for new orders.</source>
        <translation>平台对此币种的质押限额：0 未受限，1 接近限额，2 不再作为新订单的保证金。</translation>
    </message>
    <message>
        <source>Borrowing restricted</source>
        <translation>借币受限</translation>
    </message>
    <message>
        <source>An older sign of the platform&apos;s limit; OKX says to read the collateral limit instead.</source>
        <translation>平台限额的旧标志；OKX 建议改看质押限额。</translation>
    </message>
    <message>
        <source>Used as collateral</source>
        <translation>作为质押币</translation>
    </message>
    <message>
        <source>Whether you let this coin count as margin.</source>
        <translation>您是否允许此币种作为保证金。</translation>
    </message>
    <message>
        <source>This coin&apos;s margin against what its cross positions need. OKX warns at 300 % and liquidates at 100 %.</source>
        <translation>此币种的保证金与其全仓仓位所需之比。OKX 在 300 % 预警，在 100 % 强平。</translation>
    </message>
    <message>
        <source>Margin that this coin&apos;s cross positions take up.</source>
        <translation>此币种全仓仓位占用的保证金。</translation>
    </message>
    <message>
        <source>The least margin that this coin&apos;s cross positions need.</source>
        <translation>此币种全仓仓位所需的最低保证金。</translation>
    </message>
    <message>
        <source>Leverage</source>
        <translation>杠杆倍数</translation>
    </message>
    <message>
        <source>Position value against this coin&apos;s equity.</source>
        <translation>持仓价值与此币种权益之比。</translation>
    </message>
    <message>
        <source>Unrealised profit or loss of this coin&apos;s positions.</source>
        <translation>此币种仓位的未实现盈亏。</translation>
    </message>
    <message>
        <source>Isolated UPL</source>
        <translation>逐仓未实现盈亏</translation>
    </message>
    <message>
        <source>Unrealised profit or loss of isolated positions.</source>
        <translation>逐仓仓位的未实现盈亏。</translation>
    </message>
    <message>
        <source>Spot balance</source>
        <translation>现货余额</translation>
    </message>
    <message>
        <source>Coins that count for the spot cost and profit figures.</source>
        <translation>计入现货成本和收益的币。</translation>
    </message>
    <message>
        <source>Average cost</source>
        <translation>平均成本</translation>
    </message>
    <message>
        <source>What one coin of today&apos;s holding cost you.</source>
        <translation>当前持仓中一个币的成本。</translation>
    </message>
    <message>
        <source>Lifetime cost</source>
        <translation>累计成本</translation>
    </message>
    <message>
        <source>What one coin cost you when all past sales are counted in.</source>
        <translation>计入以往全部卖出后一个币的成本。</translation>
    </message>
    <message>
        <source>Spot PnL, USD</source>
        <translation>现货盈亏 (USD)</translation>
    </message>
    <message>
        <source>Profit or loss if you sold today&apos;s holding now.</source>
        <translation>现在卖出当前持仓的盈亏。</translation>
    </message>
    <message>
        <source>Spot PnL, %</source>
        <translation>现货盈亏 (%)</translation>
    </message>
    <message>
        <source>Spot PnL against what today&apos;s holding cost.</source>
        <translation>现货盈亏与当前持仓成本之比。</translation>
    </message>
    <message>
        <source>Total PnL, USD</source>
        <translation>累计盈亏 (USD)</translation>
    </message>
    <message>
        <source>Profit or loss of this coin with past sales counted in.</source>
        <translation>计入以往卖出后此币种的盈亏。</translation>
    </message>
    <message>
        <source>Total PnL, %</source>
        <translation>累计盈亏 (%)</translation>
    </message>
    <message>
        <source>Total PnL against the cost of all that was bought.</source>
        <translation>累计盈亏与全部买入成本之比。</translation>
    </message>
    <message>
        <source>Isolated spot</source>
        <translation>现货逐仓</translation>
    </message>
    <message>
        <source>Spot coins set apart for copy trading.</source>
        <translation>为带单和跟单单独划出的现货。</translation>
    </message>
    <message>
        <source>Spot offset</source>
        <translation>现货对冲</translation>
    </message>
    <message>
        <source>Spot coins that lower the margin of positions now.</source>
        <translation>目前用于降低仓位保证金的现货数量。</translation>
    </message>
    <message>
        <source>Spot offset, wanted</source>
        <translation>现货对冲（设定）</translation>
    </message>
    <message>
        <source>Spot coins that you asked to use to lower the margin of positions.</source>
        <translation>您设定用于降低仓位保证金的现货数量。</translation>
    </message>
    <message>
        <source>Spot offset, most</source>
        <translation>现货对冲（最多）</translation>
    </message>
    <message>
        <source>The most spot coins that could lower the margin of positions.</source>
        <translation>最多可用于降低仓位保证金的现货数量。</translation>
    </message>
    <message>
        <source>Auto lend</source>
        <translation>自动借出</translation>
    </message>
    <message>
        <source>Whether idle coins are lent out: unsupported, off, pending or active.</source>
        <translation>闲置的币是否借出：unsupported 不支持，off 关闭，pending 待匹配，active 生效中。</translation>
    </message>
    <message>
        <source>Lent out</source>
        <translation>已借出</translation>
    </message>
    <message>
        <source>Coins lent to somebody now.</source>
        <translation>目前已借出的数量。</translation>
    </message>
    <message>
        <source>Offered to lend</source>
        <translation>待借出</translation>
    </message>
    <message>
        <source>Coins offered for lending, as seen in some answers.</source>
        <translation>可供借出的数量，只在部分响应中出现。</translation>
    </message>
    <message>
        <source>Auto staking</source>
        <translation>自动赚币</translation>
    </message>
    <message>
        <source>Whether idle coins are staked, as seen in some answers.</source>
        <translation>闲置的币是否自动赚币，只在部分响应中出现。</translation>
    </message>
    <message>
        <source>{text} is not a site: use global, eea, us, or a URL that begins with https:// (http:// is allowed for this computer alone).</source>
        <translation>{text} 不是站点：请使用 global、eea、us，或以 https:// 开头的网址（只有本机可用 http://）。</translation>
    </message>
    <message>
        <source>An account needs a name of 1 to 40 characters on one line, not beginning with a dash.</source>
        <translation>账户名称需为一行 1 到 40 个字符，且不能以短横线开头。</translation>
    </message>
    <message>
        <source>The {part} is empty or holds characters that no API key has: copy it from OKX again.</source>
        <translation>{part} 为空或含有不可能出现的字符：请从 OKX 重新复制。</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API Key</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret Key</translation>
    </message>
    <message>
        <source>passphrase</source>
        <translation>密码短语</translation>
    </message>
    <message>
        <source>may trade</source>
        <translation>可以交易</translation>
    </message>
    <message>
        <source>may withdraw</source>
        <translation>可以提币</translation>
    </message>
    <message>
        <source>may trade and withdraw</source>
        <translation>可以交易和提币</translation>
    </message>
    <message>
        <source>This key {permissions}. Equity Tray needs Read alone: on OKX make a key with nothing but Read, and use that.</source>
        <translation>此密钥{permissions}。Equity Tray 只需要读取权限：请在 OKX 创建只有“读取”权限的密钥并改用它。</translation>
    </message>
    <message>
        <source>The key of {name} {permissions}</source>
        <translation>{name} 的密钥{permissions}</translation>
    </message>
    <message>
        <source>Equity Tray needs Read alone: on OKX make a key with nothing but Read, and use that. Or accept it, if this key is meant to do more.</source>
        <translation>Equity Tray 只需要读取权限：请在 OKX 创建只有“读取”权限的密钥并改用它。如果此密钥确实另有用途，也可以接受。</translation>
    </message>
    <message>
        <source>This key {permissions}, which you accepted. Equity Tray needs Read alone.</source>
        <translation>此密钥{permissions}，您已接受。Equity Tray 只需要读取权限。</translation>
    </message>
    <message>
        <source>The key works from every IP address: on OKX it can be bound to yours.</source>
        <translation>此密钥在任何 IP 地址都可用：可以在 OKX 绑定您的 IP 地址。</translation>
    </message>
    <message>
        <source>OKX&apos;s own alerts are off for this account: it sends you nothing when the margin ratio falls to 300 %. Switch the liquidation alerts on in OKX&apos;s app or on its site, in the settings of the trading page.</source>
        <translation>此账户的 OKX 提醒已关闭：维持保证金率跌到 300 % 时，OKX 不会通知您。请在 OKX 的 App 或网站的交易页设置中开启强平提醒。</translation>
    </message>
    <message>
        <source>no data yet</source>
        <translation>尚无数据</translation>
    </message>
    <message>
        <source>{reason}, by old values</source>
        <translation>{reason}（按旧数据）</translation>
    </message>
    <message>
        <source>nothing reaches a level</source>
        <translation>没有达到任何级别</translation>
    </message>
    <message>
        <source>margin ratio {percent}</source>
        <translation>维持保证金率 {percent}</translation>
    </message>
    <message>
        <source>{ccy} margin ratio {percent}</source>
        <translation>{ccy} 维持保证金率 {percent}</translation>
    </message>
    <message>
        <source>liquidation: margin ratio {percent}</source>
        <translation>强平：维持保证金率 {percent}</translation>
    </message>
    <message>
        <source>{ccy} liquidation: margin ratio {percent}</source>
        <translation>{ccy} 强平：维持保证金率 {percent}</translation>
    </message>
    <message>
        <source>no margin ratio sent although positions need margin</source>
        <translation>有仓位需要保证金，但没有收到维持保证金率</translation>
    </message>
    <message>
        <source>{ccy}: no margin ratio sent although its positions need margin</source>
        <translation>{ccy}：有仓位需要保证金，但没有收到维持保证金率</translation>
    </message>
    <message>
        <source>{title} cannot be read: “{value}”</source>
        <translation>{title} 无法识别：“{value}”</translation>
    </message>
    <message>
        <source>{ccy}: {title} cannot be read: “{value}”</source>
        <translation>{ccy}：{title} 无法识别：“{value}”</translation>
    </message>
    <message>
        <source>account frozen: a liquidation is under way</source>
        <translation>账户已冻结：正在强平</translation>
    </message>
    <message>
        <source>{ccy} forced repayment risk {value} of 5</source>
        <translation>{ccy} 强制还币风险 {value}（最高 5）</translation>
    </message>
    <message>
        <source>{ccy} auto-conversion risk {value} of 5</source>
        <translation>{ccy} 自动换币风险 {value}（最高 5）</translation>
    </message>
    <message>
        <source>{ccy} is not taken as margin for new orders</source>
        <translation>{ccy} 不再作为新订单的保证金</translation>
    </message>
    <message>
        <source>delta status 1: transfers are restricted</source>
        <translation>Delta 状态 1：转账受限</translation>
    </message>
    <message>
        <source>delta status 2: only orders that reduce delta are taken</source>
        <translation>Delta 状态 2：只接受降低 Delta 的订单</translation>
    </message>
    <message>
        <source>OKX warns at 300 % and liquidates at 100 %. Add margin or reduce the position.</source>
        <translation>OKX 在 300 % 预警，在 100 % 强平。请追加保证金或减仓。</translation>
    </message>
    <message>
        <source>OKX warns at 300 % and liquidates at 100 %. Add {ccy} or reduce the position.</source>
        <translation>OKX 在 300 % 预警，在 100 % 强平。请追加 {ccy} 或减仓。</translation>
    </message>
    <message>
        <source>Check the account on OKX: the danger is not known here.</source>
        <translation>请在 OKX 检查账户：这里无法得知风险大小。</translation>
    </message>
    <message>
        <source>Triggered by your own negative balance: liability {liability} {ccy}, interest {interest}. Add {ccy} or reduce the position.</source>
        <translation>由您自己的负余额触发：负债 {liability} {ccy}，利息 {interest}。请追加 {ccy} 或减仓。</translation>
    </message>
    <message>
        <source>Triggered by the platform&apos;s limit for {ccy}: liability {liability} {ccy}, interest {interest}. Repay it.</source>
        <translation>由平台对 {ccy} 的限额触发：负债 {liability} {ccy}，利息 {interest}。请还币。</translation>
    </message>
    <message>
        <source>OKX may sell other coins to repay it: liability {liability} {ccy}, interest {interest}. Repay it or add {ccy}.</source>
        <translation>OKX 可能卖出其他币种来还币：负债 {liability} {ccy}，利息 {interest}。请还币或追加 {ccy}。</translation>
    </message>
    <message>
        <source>OKX may sell this collateral. Use less {ccy} as collateral or repay; adding more does not help.</source>
        <translation>OKX 可能卖出此质押币。请减少 {ccy} 质押或还币；追加质押没有帮助。</translation>
    </message>
    <message>
        <source>The platform&apos;s limit is reached; your margin ratio is not touched by it.</source>
        <translation>已达到平台限额；您的维持保证金率不受影响。</translation>
    </message>
    <message>
        <source>Bring the account&apos;s delta closer to zero.</source>
        <translation>请让账户的 Delta 更接近零。</translation>
    </message>
    <message>
        <source>Sign in to OKX at once: nothing can be done from here.</source>
        <translation>请立即登录 OKX：在这里无法操作。</translation>
    </message>
    <message>
        <source>values that could not be read: {count} ({named})</source>
        <translation>无法识别的数值：{count} 个（{named}）</translation>
    </message>
    <message>
        <source>{amount} of isolated equity is covered by no ratio</source>
        <translation>{amount} 逐仓权益不受任何保证金率覆盖</translation>
    </message>
    <message>
        <source>{ccy} is close to the platform&apos;s collateral limit</source>
        <translation>{ccy} 接近平台质押限额</translation>
    </message>
    <message>
        <source>A ratio must be from 100 % to 10,000 %: at 100 % OKX has liquidated.</source>
        <translation>比率必须在 100 % 到 10,000 % 之间：到 100 % 时 OKX 已经强平。</translation>
    </message>
    <message>
        <source>A percentage has two decimals at the most: leave the others out.</source>
        <translation>百分比最多两位小数：请去掉多余的位数。</translation>
    </message>
    <message>
        <source>The ratios must sink from watch to critical: low is dangerous.</source>
        <translation>比率必须从关注到严重依次降低：越低越危险。</translation>
    </message>
    <message>
        <source>This scale has steps from 1 to {highest}: choose one of these.</source>
        <translation>此等级为 1 到 {highest}：请从中选择。</translation>
    </message>
    <message>
        <source>The steps must rise from watch to critical: high is dangerous.</source>
        <translation>等级必须从关注到严重依次升高：越高越危险。</translation>
    </message>
    <message>
        <source>One level at least needs a step: a danger that none shows would look calm.</source>
        <translation>至少要为一个级别设定等级：否则危险也会显示为正常。</translation>
    </message>
    <message>
        <source>The language must be system, en or zh_CN: choose one of these.</source>
        <extracomment>The colour of a gain; a loss has the other one. Risk keeps its own colours.</extracomment>
        <translation>语言必须是 system、en 或 zh_CN：请从中选择。</translation>
    </message>
    <message>
        <source>The colour of gains must be green or red: choose one of these.</source>
        <translation>上涨颜色必须是 green 或 red：请从中选择。</translation>
    </message>
    <message>
        <source>Small balances begin under 0.01 to 1,000,000 USD: choose an amount within that.</source>
        <translation>小额余额的界限为 0.01 到 1,000,000 USD：请在此范围内选择。</translation>
    </message>
    <message>
        <source>There is no account called {name}. Accounts: {names}.</source>
        <translation>没有名为 {name} 的账户。现有账户：{names}。</translation>
    </message>
    <message>
        <source>There is no account yet: add one with “trayapp account add NAME”.</source>
        <translation>还没有账户：请用“trayapp account add NAME”添加。</translation>
    </message>
    <message>
        <source>There are several accounts, name one: {names}.</source>
        <translation>有多个账户，请指定一个：{names}。</translation>
    </message>
    <message>
        <source>The account and its key are removed, but not its alerts. {reason}</source>
        <translation>账户及其密钥已移除，但它的提醒没有移除。{reason}</translation>
    </message>
    <message>
        <source>The API key does not exist at {site} ({code}), but works at {other}: {advice}.</source>
        <translation>此 API 密钥在 {site} 不存在（{code}），但在 {other} 可用：请{advice}。</translation>
    </message>
    <message>
        <source>The API key is one for demo trading ({code}) and works there: {advice}.</source>
        <translation>此 API 密钥属于模拟盘（{code}），在模拟盘可用：请{advice}。</translation>
    </message>
    <message>
        <source>The API key is one for live trading ({code}) and works there: {advice}.</source>
        <translation>此 API 密钥属于实盘（{code}），在实盘可用：请{advice}。</translation>
    </message>
    <message>
        <source>The API key does not exist at {site} ({code}), but it does at {other}: {advice}, and see to this too: {problem}</source>
        <translation>此 API 密钥在 {site} 不存在（{code}），但存在于 {other}：请{advice}，并处理以下问题：{problem}</translation>
    </message>
    <message>
        <source>The API key is one for demo trading ({code}): {advice}, and see to this too: {problem}</source>
        <translation>此 API 密钥属于模拟盘（{code}）：请{advice}，并处理以下问题：{problem}</translation>
    </message>
    <message>
        <source>The API key is one for live trading ({code}): {advice}, and see to this too: {problem}</source>
        <translation>此 API 密钥属于实盘（{code}）：请{advice}，并处理以下问题：{problem}</translation>
    </message>
    <message>
        <source>use that site</source>
        <translation>改用该站点</translation>
    </message>
    <message>
        <source>switch demo trading on</source>
        <translation>开启模拟盘</translation>
    </message>
    <message>
        <source>switch demo trading off</source>
        <translation>关闭模拟盘</translation>
    </message>
    <message>
        <source>use that site and switch demo trading on</source>
        <translation>改用该站点并开启模拟盘</translation>
    </message>
    <message>
        <source>use that site and switch demo trading off</source>
        <translation>改用该站点并关闭模拟盘</translation>
    </message>
    <message>
        <source>The API key exists at none of OKX&apos;s sites ({code}), tried were {sites}: copy it from OKX again, or make a new one if it was deleted, as OKX does after 14 days without use to a key that may trade or withdraw and has no IP address.</source>
        <translation>此 API 密钥在 OKX 的任何站点都不存在（{code}），已尝试 {sites}：请从 OKX 重新复制；如果已被删除，请新建。可以交易或提币且未绑定 IP 的密钥，14 天不用会被 OKX 删除。</translation>
    </message>
    <message>
        <source>The API key does not exist ({code}) at {sites}, and {untried} could not be tried: if the key was made there, choose that site, else copy the key from OKX again or make a new one.</source>
        <translation>此 API 密钥在 {sites} 不存在（{code}），{untried} 未能尝试：如果密钥是在那里创建的，请选择该站点；否则请从 OKX 重新复制或新建。</translation>
    </message>
    <message>
        <source>The key works: {permissions}, {mode}, {clock}.</source>
        <translation>密钥可用：{permissions}，{mode}，{clock}。</translation>
    </message>
    <message>
        <source>this computer&apos;s clock is {seconds} s {direction}</source>
        <translation>本机时钟{direction} {seconds} 秒</translation>
    </message>
    <message>
        <source>this computer&apos;s clock is right to within a second</source>
        <translation>本机时钟误差在一秒以内</translation>
    </message>
    <message>
        <source>ahead of the exchange&apos;s</source>
        <translation>比交易所快</translation>
    </message>
    <message>
        <source>behind the exchange&apos;s</source>
        <translation>比交易所慢</translation>
    </message>
    <message>
        <source>it can only read</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>it can trade</source>
        <translation>可以交易</translation>
    </message>
    <message>
        <source>it can withdraw</source>
        <translation>可以提币</translation>
    </message>
    <message>
        <source>it can trade and withdraw</source>
        <translation>可以交易和提币</translation>
    </message>
    <message>
        <source>its permissions are {names}</source>
        <translation>权限为 {names}</translation>
    </message>
    <message>
        <source>its permissions are not known</source>
        <translation>权限未知</translation>
    </message>
    <message>
        <source>spot mode</source>
        <translation>现货模式</translation>
    </message>
    <message>
        <source>futures mode</source>
        <translation>合约模式</translation>
    </message>
    <message>
        <source>multi-currency margin mode</source>
        <translation>跨币种保证金模式</translation>
    </message>
    <message>
        <source>portfolio margin mode</source>
        <translation>组合保证金模式</translation>
    </message>
    <message>
        <source>account mode unknown</source>
        <translation>账户模式未知</translation>
    </message>
    <message>
        <source>OKX answered, but not with the one set of values that its documents promise: look for a newer version of this program.</source>
        <translation>OKX 已响应，但内容与其文档不符：请查找本程序的新版本。</translation>
    </message>
    <message>
        <source>OKX answered, but not with a list of currencies: look for a newer version of this program.</source>
        <translation>OKX 已响应，但不是币种列表：请查找本程序的新版本。</translation>
    </message>
    <message>
        <source>OKX answered, but not with its time: look for a newer version of this program.</source>
        <translation>OKX 已响应，但没有给出时间：请查找本程序的新版本。</translation>
    </message>
    <message>
        <source>OKX takes at most {most} currencies at once, these are {count}: ask for fewer, or for all.</source>
        <translation>OKX 一次最多接受 {most} 个币种，这里有 {count} 个：请减少，或查询全部。</translation>
    </message>
    <message>
        <source>{text} is not a currency: write its letters and digits as OKX does, such as BTC.</source>
        <translation>{text} 不是币种：请按 OKX 的写法输入，例如 BTC。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {seconds} s ahead of OKX&apos;s, which refuses its requests ({code}): set the clock.</source>
        <translation>本机时钟比 OKX 快 {seconds} 秒，OKX 拒绝了请求（{code}）：请校准时钟。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {seconds} s behind OKX&apos;s, which refuses its requests ({code}): set the clock.</source>
        <translation>本机时钟比 OKX 慢 {seconds} 秒，OKX 拒绝了请求（{code}）：请校准时钟。</translation>
    </message>
    <message>
        <source>OKX refuses requests as out of date ({code}), though this computer&apos;s clock is right to within {seconds} s: check what may hold requests up, such as a proxy.</source>
        <translation>OKX 认为请求已过期（{code}），但本机时钟误差在 {seconds} 秒以内：请检查是否有代理等拖慢了请求。</translation>
    </message>
    <message>
        <source>OKX answered with error {code}: {message}</source>
        <translation>OKX 返回错误 {code}：{message}</translation>
    </message>
    <message>
        <source>OKX answered with error {code} and gave no reason: try again soon.</source>
        <translation>OKX 返回错误 {code}，未说明原因：请稍后重试。</translation>
    </message>
    <message>
        <source>The name {host} could not be found: check the network.</source>
        <extracomment>All that the libraries under the transport raise when the world is at fault. The peer hung up: what an idle connection that the server has closed looks like.</extracomment>
        <translation>找不到 {host}：请检查网络。</translation>
    </message>
    <message>
        <source>{host} refused the connection: check the network, and the site of this account.</source>
        <translation>{host} 拒绝了连接：请检查网络和此账户的站点。</translation>
    </message>
    <message>
        <source>{host} did not take the connection in time: check the network.</source>
        <translation>连接 {host} 超时：请检查网络。</translation>
    </message>
    <message>
        <source>{host} could not be reached ({reason}): check the network.</source>
        <translation>无法连接 {host}（{reason}）：请检查网络。</translation>
    </message>
    <message>
        <source>{host} took the connection, but did not answer in time: try again soon.</source>
        <translation>已连接 {host}，但响应超时：请稍后重试。</translation>
    </message>
    <message>
        <source>{host} did not finish its answer within {seconds} seconds: check the network, or try again soon.</source>
        <translation>{host} 未能在 {seconds} 秒内完成响应：请检查网络，或稍后重试。</translation>
    </message>
    <message>
        <source>The request to {host} was given up because it is no longer needed.</source>
        <translation>发往 {host} 的请求已不再需要，因此取消。</translation>
    </message>
    <message>
        <source>{host} sent more than {megabytes} MB, which no answer of an exchange is: check the site of this account.</source>
        <translation>{host} 发送了超过 {megabytes} MB 的内容，不可能是交易所的响应：请检查此账户的站点。</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe (certificate {reason}): check this computer&apos;s date, and what intercepts its connections; nothing was sent.</source>
        <translation>与 {host} 的连接不安全（证书{reason}）：请检查本机日期，以及是否有程序拦截连接；没有发送任何内容。</translation>
    </message>
    <message>
        <source>The connection to {host} is not safe (certificate {reason}): check what intercepts its connections; where your company&apos;s proxy does, add its certificate authority to this system&apos;s; nothing was sent.</source>
        <translation>与 {host} 的连接不安全（证书{reason}）：请检查是否有程序拦截连接；如果是贵公司的代理，请把它的证书颁发机构加入本系统；没有发送任何内容。</translation>
    </message>
    <message>
        <source>No safe connection to {host} could be made ({reason}): check the network and its proxy.</source>
        <translation>无法与 {host} 建立安全连接（{reason}）：请检查网络和代理。</translation>
    </message>
    <message>
        <source>{host} hung up before its answer was complete: try again soon.</source>
        <translation>{host} 在响应完成前断开：请稍后重试。</translation>
    </message>
    <message>
        <source>The answer of {host} broke off half way: try again soon.</source>
        <translation>{host} 的响应中途中断：请稍后重试。</translation>
    </message>
    <message>
        <source>What answers at {host} does not speak HTTP: check the site of this account and the network.</source>
        <translation>{host} 的响应不是 HTTP：请检查此账户的站点和网络。</translation>
    </message>
    <message>
        <source>The answer of {host} could not be unpacked: try again soon.</source>
        <translation>{host} 的响应无法解压：请稍后重试。</translation>
    </message>
    <message>
        <source>The request to {host} failed ({reason}): check the network.</source>
        <translation>发往 {host} 的请求失败（{reason}）：请检查网络。</translation>
    </message>
    <message>
        <source>from an unknown issuer</source>
        <translation>颁发者不明</translation>
    </message>
    <message>
        <source>TLS error</source>
        <translation>TLS 错误</translation>
    </message>
    <message>
        <source>not valid yet</source>
        <extracomment>OpenSSL&apos;s verification results that have words of their own.</extracomment>
        <translation>尚未生效</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>self-signed</source>
        <translation>为自签名</translation>
    </message>
    <message>
        <source>for another host</source>
        <translation>属于其他主机</translation>
    </message>
    <message>
        <source>OKX could not read the header {header} of a request ({code}): a fault of this program, please report it.</source>
        <translation>OKX 无法识别请求的标头 {header}（{code}）：这是本程序的故障，请反馈。</translation>
    </message>
    <message>
        <source>The API key lacks the Read permission ({code}): allow Read for it on OKX, or make a new key, then try again.</source>
        <translation>此 API 密钥没有读取权限（{code}）：请在 OKX 开启“读取”，或新建密钥，然后重试。</translation>
    </message>
    <message>
        <source>OKX restricts this account ({code}): ask OKX support why, then try again.</source>
        <translation>OKX 限制了此账户（{code}）：请询问 OKX 客服原因，然后重试。</translation>
    </message>
    <message>
        <source>OKX&apos;s risk control has restricted this account ({code}): look for a mail from OKX, then try again.</source>
        <translation>OKX 风控限制了此账户（{code}）：请查看 OKX 的邮件，然后重试。</translation>
    </message>
    <message>
        <source>OKX does not offer this where you live ({code}): ask OKX support, then try again.</source>
        <translation>OKX 在您所在地区不提供此功能（{code}）：请询问 OKX 客服，然后重试。</translation>
    </message>
    <message>
        <source>OKX wants something from you before it serves this account ({code}): log in at OKX, do what it asks, then try again.</source>
        <translation>OKX 需要您先完成某项操作（{code}）：请登录 OKX 按提示完成，然后重试。</translation>
    </message>
    <message>
        <source>OKX is busy ({code}): try again soon.</source>
        <translation>OKX 繁忙（{code}）：请稍后重试。</translation>
    </message>
    <message>
        <source>The API key does not accept requests from {ip} ({code}): add this address to the key on OKX, then try again.</source>
        <translation>此 API 密钥不接受来自 {ip} 的请求（{code}）：请在 OKX 为密钥添加此地址，然后重试。</translation>
    </message>
    <message>
        <source>The API key does not accept requests from this computer&apos;s address ({code}): add the address to the key on OKX, then try again.</source>
        <translation>此 API 密钥不接受来自本机地址的请求（{code}）：请在 OKX 为密钥添加此地址，然后重试。</translation>
    </message>
    <message>
        <source>The API key is not one for demo trading ({code}): switch demo trading off for this account, or use a key made for it.</source>
        <translation>此 API 密钥不属于模拟盘（{code}）：请为此账户关闭模拟盘，或使用模拟盘密钥。</translation>
    </message>
    <message>
        <source>The API key is not one for live trading ({code}): switch demo trading on for this account, or use a live key.</source>
        <translation>此 API 密钥不属于实盘（{code}）：请为此账户开启模拟盘，或使用实盘密钥。</translation>
    </message>
    <message>
        <source>OKX does not offer this in demo trading ({code}): switch demo trading off for this account and use a live key.</source>
        <translation>OKX 模拟盘不提供此功能（{code}）：请为此账户关闭模拟盘，并使用实盘密钥。</translation>
    </message>
    <message>
        <source>OKX offers this in demo trading only ({code}): switch demo trading on for this account and use a demo key.</source>
        <translation>OKX 只在模拟盘提供此功能（{code}）：请为此账户开启模拟盘，并使用模拟盘密钥。</translation>
    </message>
    <message>
        <source>The API key does not exist at the site {site} ({code}): a key works only where it was made, so try {others}.</source>
        <translation>此 API 密钥在站点 {site} 不存在（{code}）：密钥只在创建它的站点可用，请尝试 {others}。</translation>
    </message>
    <message>
        <source>The API key does not exist at {site} ({code}): if it was made on OKX itself, choose one of its sites: {others}.</source>
        <translation>此 API 密钥在 {site} 不存在（{code}）：如果是在 OKX 创建的，请选择 OKX 的站点：{others}。</translation>
    </message>
    <message>
        <source>OKX is out of service for now, perhaps for maintenance ({code}): try again in half a minute.</source>
        <translation>OKX 暂停服务，可能在维护（{code}）：请半分钟后重试。</translation>
    </message>
    <message>
        <source>OKX needed too long for its answer ({code}): try again soon.</source>
        <translation>OKX 响应超时（{code}）：请稍后重试。</translation>
    </message>
    <message>
        <source>OKX has blocked this account ({code}): ask OKX support why, then try again.</source>
        <translation>OKX 封禁了此账户（{code}）：请询问 OKX 客服原因，然后重试。</translation>
    </message>
    <message>
        <source>OKX does not know the user of this key ({code}): check the account at OKX, then try again.</source>
        <translation>OKX 找不到此密钥的用户（{code}）：请在 OKX 检查账户，然后重试。</translation>
    </message>
    <message>
        <source>OKX has frozen the account while a liquidation runs ({code}): look at your positions on OKX now.</source>
        <translation>OKX 因强平冻结了账户（{code}）：请立即在 OKX 查看您的仓位。</translation>
    </message>
    <message>
        <source>OKX cannot tell whose key this is ({code}): check the account at OKX, then try again.</source>
        <translation>OKX 无法确定此密钥属于谁（{code}）：请在 OKX 检查账户，然后重试。</translation>
    </message>
    <message>
        <source>OKX asks for fewer requests ({code}): your bots share its limit; try again in a few seconds.</source>
        <translation>OKX 要求减少请求（{code}）：您的机器人共用此限额；请几秒后重试。</translation>
    </message>
    <message>
        <source>OKX found too many parameters in the request ({code}): ask for fewer currencies, or for all.</source>
        <translation>OKX 认为请求的参数过多（{code}）：请减少币种，或查询全部。</translation>
    </message>
    <message>
        <source>OKX has a fault of its own ({code}): try again soon.</source>
        <translation>OKX 自身出现故障（{code}）：请稍后重试。</translation>
    </message>
    <message>
        <source>OKX answers only keys bound to an IP address ({code}): add this computer&apos;s address to the key on OKX, then try again.</source>
        <translation>OKX 只响应绑定了 IP 地址的密钥（{code}）：请在 OKX 为密钥添加本机地址，然后重试。</translation>
    </message>
    <message>
        <source>OKX has frozen this API key ({code}): ask OKX support, or make a new key.</source>
        <translation>OKX 冻结了此 API 密钥（{code}）：请询问 OKX 客服，或新建密钥。</translation>
    </message>
    <message>
        <source>OKX finds the time of a request out of date ({code}): set this computer&apos;s clock.</source>
        <translation>OKX 认为请求时间已过期（{code}）：请校准本机时钟。</translation>
    </message>
    <message>
        <source>The passphrase is wrong ({code}): enter the one you chose when you made the key, not your OKX password.</source>
        <translation>密码短语错误（{code}）：请输入创建密钥时设置的密码短语，而不是 OKX 登录密码。</translation>
    </message>
    <message>
        <source>The API key is not a valid one ({code}): copy it from OKX again, without anything around it.</source>
        <translation>API Key 无效（{code}）：请从 OKX 重新复制，不要带多余字符。</translation>
    </message>
    <message>
        <source>The secret is wrong ({code}): often the passphrase was pasted in its place; copy the secret from OKX again, or make a new key.</source>
        <translation>Secret Key 错误（{code}）：常见原因是误填了密码短语；请从 OKX 重新复制 Secret Key，或新建密钥。</translation>
    </message>
    <message>
        <source>OKX does not accept the authorization of this API key ({code}): check the key on OKX, or make a new one.</source>
        <translation>OKX 不接受此 API 密钥的授权（{code}）：请在 OKX 检查密钥，或新建密钥。</translation>
    </message>
    <message>
        <source>OKX does not serve the country that this computer asks from ({code}): a VPN or proxy may be the reason; then try again.</source>
        <translation>OKX 不服务本机所在的国家或地区（{code}）：可能是 VPN 或代理所致；请调整后重试。</translation>
    </message>
    <message>
        <source>OKX found a wrong parameter in the request ({code}): check the currencies asked for, or ask for all.</source>
        <translation>OKX 认为请求的参数有误（{code}）：请检查币种，或查询全部。</translation>
    </message>
    <message>
        <source>{host} pointed elsewhere instead of answering (HTTP {status}): perhaps this network has a login page; open a web page in your browser.</source>
        <translation>{host} 没有响应，而是转向别处（HTTP {status}）：此网络可能需要登录；请在浏览器中打开一个网页。</translation>
    </message>
    <message>
        <source>{host} answered with a web page instead of data: perhaps this network wants a login; open a web page in your browser.</source>
        <translation>{host} 返回了网页而不是数据：此网络可能需要登录；请在浏览器中打开一个网页。</translation>
    </message>
    <message>
        <source>Something between here and {host} wants a login (HTTP {status}): check the network or its proxy.</source>
        <translation>到 {host} 的途中需要登录（HTTP {status}）：请检查网络或代理。</translation>
    </message>
    <message>
        <source>The gate before {host} refused the request (HTTP {status}): try again soon; a VPN or proxy may be the reason.</source>
        <translation>{host} 的网关拒绝了请求（HTTP {status}）：请稍后重试；可能是 VPN 或代理所致。</translation>
    </message>
    <message>
        <source>{host} is out of service for now (HTTP {status}): try again soon.</source>
        <translation>{host} 暂停服务（HTTP {status}）：请稍后重试。</translation>
    </message>
    <message>
        <source>{host} asks for fewer requests (HTTP {status}): try again in a few seconds.</source>
        <translation>{host} 要求减少请求（HTTP {status}）：请几秒后重试。</translation>
    </message>
    <message>
        <source>{host} answered in a form that is not documented (HTTP {status}): check the site of this account, or look for a newer version of this program.</source>
        <translation>{host} 的响应格式与文档不符（HTTP {status}）：请检查此账户的站点，或查找本程序的新版本。</translation>
    </message>
    <message>
        <source>A part of the program is missing ({name}): install Equity Tray again.</source>
        <translation>程序缺少文件（{name}）：请重新安装 Equity Tray。</translation>
    </message>
    <message>
        <source>The log of alerts could not be understood and was set aside as {path}: a new one begins.</source>
        <translation>提醒记录无法识别，已另存为 {path}：将开始新的记录。</translation>
    </message>
    <message>
        <source>The log of alerts in {path} was written by a newer Equity Tray: install that version again.</source>
        <translation>提醒记录 {path} 由更新版本的 Equity Tray 写入：请重新安装该版本。</translation>
    </message>
    <message>
        <source>The log of alerts in {path} cannot be read ({reason}): make the file readable, then try again.</source>
        <translation>无法读取提醒记录 {path}（{reason}）：请修改文件权限，然后重试。</translation>
    </message>
    <message>
        <source>The log of alerts in {path} cannot be written ({reason}): make room or give permission.</source>
        <translation>无法写入提醒记录 {path}（{reason}）：请腾出空间或修改权限。</translation>
    </message>
    <message>
        <source>Another Equity Tray has been writing the log of alerts for too long: close it, then try again.</source>
        <translation>另一个 Equity Tray 写入提醒记录的时间过长：请关闭它，然后重试。</translation>
    </message>
    <message>
        <source>The keyring holds no key for this account: add it again.</source>
        <translation>密钥环中没有此账户的密钥：请重新添加。</translation>
    </message>
    <message>
        <source>What the keyring holds for this account is not a key of Equity Tray: add the account again.</source>
        <translation>密钥环中此账户的内容不是 Equity Tray 的密钥：请重新添加账户。</translation>
    </message>
    <message>
        <source>The keyring that took this account&apos;s key ({name}) does not answer: start it, or add the account again.</source>
        <translation>保存此账户密钥的密钥环（{name}）没有响应：请启动它，或重新添加账户。</translation>
    </message>
    <message>
        <source>The keyring did not keep the key: see that it is unlocked and works, then try again.</source>
        <translation>密钥环没有保存密钥：请确认它已解锁并正常工作，然后重试。</translation>
    </message>
    <message>
        <source>The keyring did not delete the key: delete the entry {service} in the keyring&apos;s own program.</source>
        <translation>密钥环没有删除密钥：请在密钥环程序中删除条目 {service}。</translation>
    </message>
    <message>
        <source>The keyring backend {name} is not a safe place for keys: take it out of PYTHON_KEYRING_BACKEND or keyringrc.cfg, so that the system&apos;s own password store is used.</source>
        <translation>密钥环后端 {name} 不适合保存密钥：请将它从 PYTHON_KEYRING_BACKEND 或 keyringrc.cfg 中去掉，以便使用系统自带的密码存储。</translation>
    </message>
    <message>
        <source>The keyring backend {name} is not a safe place for keys: take it out of PYTHON_KEYRING_BACKEND or keyringrc.cfg, and install GNOME Keyring or KWallet (on Debian: apt install gnome-keyring).</source>
        <translation>密钥环后端 {name} 不适合保存密钥：请将它从 PYTHON_KEYRING_BACKEND 或 keyringrc.cfg 中去掉，并安装 GNOME Keyring 或 KWallet（Debian：apt install gnome-keyring）。</translation>
    </message>
    <message>
        <source>The keyring backend named in PYTHON_KEYRING_BACKEND or keyringrc.cfg cannot be used: correct that name or take it out, then try again.</source>
        <translation>PYTHON_KEYRING_BACKEND 或 keyringrc.cfg 中指定的密钥环后端无法使用：请更正或去掉，然后重试。</translation>
    </message>
    <message>
        <source>The password store of this system cannot be used: install Equity Tray again, then try again.</source>
        <translation>系统的密码存储无法使用：请重新安装 Equity Tray，然后重试。</translation>
    </message>
    <message>
        <source>No system keyring answers: install and start GNOME Keyring or KWallet (on Debian: apt install gnome-keyring), then try again.</source>
        <translation>系统密钥环没有响应：请安装并启动 GNOME Keyring 或 KWallet（Debian：apt install gnome-keyring），然后重试。</translation>
    </message>
    <message>
        <source>The keyring is locked: unlock it, then try again.</source>
        <translation>密钥环已锁定：请解锁，然后重试。</translation>
    </message>
    <message>
        <source>{path} cannot be read and written: make it yours, then try again.</source>
        <translation>无法读写 {path}：请把它的所有权和权限改给自己，然后重试。</translation>
    </message>
    <message>
        <source>There is no default keyring yet: create one, or try again and give it a password when asked.</source>
        <translation>还没有默认密钥环：请创建一个，或重试并按提示设置密码。</translation>
    </message>
    <message>
        <source>The keyring refused with an error ({kind}): see that it works, then try again.</source>
        <translation>密钥环返回错误（{kind}）：请确认它正常工作，然后重试。</translation>
    </message>
    <message>
        <source>The keyring has not answered yet: if it asks for its password, give it.</source>
        <translation>密钥环尚未响应：如果它要求输入密码，请输入。</translation>
    </message>
    <message>
        <source>Equity Tray is closing and asks the keyring no more: start it again.</source>
        <translation>Equity Tray 正在关闭，不再读取密钥环：请重新启动。</translation>
    </message>
    <message>
        <source>There is already an account called {name}: choose another name, or replace that account.</source>
        <translation>已有名为 {name} 的账户：请换一个名称，或替换该账户。</translation>
    </message>
    <message>
        <source>The interval must be a whole number of seconds from 1 to 3600: choose one of these.</source>
        <translation>间隔必须是 1 到 3600 的整数秒：请从中选择。</translation>
    </message>
    <message>
        <source>The theme must be system, light or dark: choose one of these.</source>
        <translation>主题必须是 system、light 或 dark：请从中选择。</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be understood ({reason}): mend the file, or remove it to start anew.</source>
        <translation>设置 {path} 无法识别（{reason}）：请修正文件，或删除它重新开始。</translation>
    </message>
    <message>
        <source>The settings in {path} were written by a newer Equity Tray: install that version again.</source>
        <translation>设置 {path} 由更新版本的 Equity Tray 写入：请重新安装该版本。</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be read ({reason}): make the file readable, then try again.</source>
        <translation>无法读取设置 {path}（{reason}）：请修改文件权限，然后重试。</translation>
    </message>
    <message>
        <source>The settings in {path} cannot be written ({reason}): make room or give permission, then try again.</source>
        <translation>无法写入设置 {path}（{reason}）：请腾出空间或修改权限，然后重试。</translation>
    </message>
    <message>
        <source>Another Equity Tray has been writing the settings for too long: close it, then try again.</source>
        <translation>另一个 Equity Tray 写入设置的时间过长：请关闭它，然后重试。</translation>
    </message>
    <message>
        <source>Enter the URL of the site: it begins with https://.</source>
        <translation>请输入站点网址：以 https:// 开头。</translation>
    </message>
    <message>
        <source>The URL must begin with https:// and end with the host; http:// is allowed for this computer alone.</source>
        <translation>网址必须以 https:// 开头、以主机名结尾；只有本机可用 http://。</translation>
    </message>
    <message>
        <source>There is already an account called {name}: choose another name.</source>
        <translation>已有名为 {name} 的账户：请换一个名称。</translation>
    </message>
    <message>
        <source>{n} s</source>
        <translation>{n} 秒</translation>
    </message>
    <message>
        <source>under 1 min</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message>
        <source>{n} min</source>
        <translation>{n} 分钟</translation>
    </message>
    <message>
        <source>{n} h {m} min</source>
        <translation>{n} 小时 {m} 分钟</translation>
    </message>
    <message>
        <source>{n} d {m} h</source>
        <translation>{n} 天 {m} 小时</translation>
    </message>
    <message>
        <source> %</source>
        <translation> %</translation>
    </message>
    <message>
        <source>Percent that equity falls by</source>
        <translation>权益下跌百分比</translation>
    </message>
    <message>
        <source> min</source>
        <translation> 分钟</translation>
    </message>
    <message>
        <source>Minutes within which equity falls</source>
        <translation>权益下跌的时间范围（分钟）</translation>
    </message>
    <message>
        <source>Minutes without data</source>
        <translation>无数据分钟数</translation>
    </message>
    <message>
        <source>Minutes without data at risk</source>
        <translation>有风险时无数据分钟数</translation>
    </message>
    <message>
        <source>Minutes between reminders</source>
        <translation>提醒间隔分钟数</translation>
    </message>
    <message>
        <source>Minutes before the same alert again</source>
        <translation>相同提醒间隔分钟数</translation>
    </message>
    <message>
        <source>covered by no ratio</source>
        <translation>不受保证金率覆盖</translation>
    </message>
    <message>
        <source>covered by no ratio, and {count} more</source>
        <translation>不受保证金率覆盖，另有 {count} 个币种</translation>
    </message>
    <message>
        <source>status {status} {level}</source>
        <translation>状态 {status} {level}</translation>
    </message>
    <message>
        <source>perpetuals {swap}, expiries {futures}, options {option}</source>
        <translation>永续 {swap}，交割 {futures}，期权 {option}</translation>
    </message>
    <message>
        <source>Borrowed</source>
        <translation>借币</translation>
    </message>
    <message>
        <source>Spot PnL</source>
        <translation>现货盈亏</translation>
    </message>
    <message>
        <source>unrealised, over {count} coins</source>
        <translation>未实现，共 {count} 个币种</translation>
    </message>
    <message>
        <source>no position</source>
        <translation>无仓位</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>How much of everything you own is in this coin.</source>
        <translation>此币种占您全部资产的比例。</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>not readable</source>
        <translation>无法识别</translation>
    </message>
    <message>
        <source>{step} of {highest}</source>
        <translation>{step} / {highest}</translation>
    </message>
    <message>
        <source>USD per {coin}</source>
        <translation>USD / {coin}</translation>
    </message>
    <message>
        <source>as a ratio: {ratio}</source>
        <translation>按比值：{ratio}</translation>
    </message>
    <message>
        <source>Account {name}</source>
        <translation>账户 {name}</translation>
    </message>
    <message>
        <source>{percent} of what you own</source>
        <translation>占您资产的 {percent}</translation>
    </message>
    <message>
        <source>Balances</source>
        <translation>余额</translation>
    </message>
    <message>
        <source>Liabilities</source>
        <translation>负债</translation>
    </message>
    <message>
        <source>Risk</source>
        <translation>风险</translation>
    </message>
    <message>
        <source>PnL</source>
        <translation>盈亏</translation>
    </message>
    <message>
        <source>Spot</source>
        <translation>现货</translation>
    </message>
    <message>
        <source>Lending</source>
        <translation>借出</translation>
    </message>
    <message>
        <source>Spot mode</source>
        <translation>现货模式</translation>
    </message>
    <message>
        <source>Futures mode</source>
        <translation>合约模式</translation>
    </message>
    <message>
        <source>Multi-currency margin</source>
        <translation>跨币种保证金模式</translation>
    </message>
    <message>
        <source>Portfolio margin</source>
        <translation>组合保证金模式</translation>
    </message>
    <message>
        <source>not used in Spot mode</source>
        <translation>现货模式不使用</translation>
    </message>
    <message>
        <source>not used in Futures mode</source>
        <translation>合约模式不使用</translation>
    </message>
    <message>
        <source>not used in Multi-currency mode</source>
        <translation>跨币种保证金模式不使用</translation>
    </message>
    <message>
        <source>not used in Portfolio mode</source>
        <translation>组合保证金模式不使用</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>none</source>
        <extracomment>Steps that are kinds, not a scale: &quot;1 of 2&quot; would make the second worse than the first.</extracomment>
        <translation>无</translation>
    </message>
    <message>
        <source>your own balance</source>
        <translation>您自己的余额</translation>
    </message>
    <message>
        <source>platform&apos;s limit</source>
        <translation>平台限额</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>接受(&amp;A)</translation>
    </message>
    <message>
        <source>Key of {name} {permissions}</source>
        <translation>{name} 的密钥{permissions}</translation>
    </message>
    <message>
        <source>&amp;Margin ratio</source>
        <translation>维持保证金率(&amp;M)</translation>
    </message>
    <message>
        <source>At this ratio and under it. OKX warns at 300 % and liquidates at 100 %.</source>
        <translation>达到或低于此比率时。OKX 在 300 % 预警，在 100 % 强平。</translation>
    </message>
    <message>
        <source>Margin ratio, &amp;portfolio mode</source>
        <translation>维持保证金率，组合模式(&amp;P)</translation>
    </message>
    <message>
        <source>The same in portfolio mode, where 200 to 400 % is a normal day.</source>
        <translation>同上，适用于组合保证金模式；该模式下 200 到 400 % 属正常。</translation>
    </message>
    <message>
        <source>Forced repa&amp;yment</source>
        <translation>强制还币(&amp;Y)</translation>
    </message>
    <message>
        <source>From this step on, of 5. OKX may sell other coins to repay a debt.</source>
        <translation>从此等级起（最高 5）。OKX 可能卖出其他币种来偿还负债。</translation>
    </message>
    <message>
        <source>Auto-con&amp;version</source>
        <translation>自动换币(&amp;V)</translation>
    </message>
    <message>
        <source>From this step on, of 5. OKX may sell collateral; at 5 it is doing so.</source>
        <translation>从此等级起（最高 5）。OKX 可能卖出质押币；5 表示正在卖出。</translation>
    </message>
    <message>
        <source>Co&amp;llateral limit</source>
        <translation>质押限额(&amp;L)</translation>
    </message>
    <message>
        <source>1 is near the platform&apos;s limit; at 2 the coin is no margin for new orders.</source>
        <translation>1 为接近平台限额；2 时该币不再作为新订单的保证金。</translation>
    </message>
    <message>
        <source>&amp;Delta status</source>
        <translation>Delta 状态(&amp;D)</translation>
    </message>
    <message>
        <source>At 1 transfers are restricted; at 2 only orders that reduce delta are taken.</source>
        <translation>1 时转账受限；2 时只接受降低 Delta 的订单。</translation>
    </message>
    <message>
        <source>watch</source>
        <translation>关注</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
    <message>
        <source>calm</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Headroom in adjusted equity, est.</source>
        <extracomment>Ratios that room is told to: 500 % is where watch begins by default, the others are OKX&apos;s own.</extracomment>
        <translation>有效保证金余量（估算）</translation>
    </message>
    <message>
        <source>to {percent}</source>
        <translation>至 {percent}</translation>
    </message>
    <message>
        <source>Estimates with today&apos;s maintenance margin:
room: adjusted equity × (1 − {rungs} / margin ratio)
to add: adjusted equity × ({warning} / margin ratio − 1)
Percentages are of adjusted equity.</source>
        <translation>按当前维持保证金估算：
余量：有效保证金 × (1 − {rungs} / 维持保证金率)
需追加：有效保证金 × ({warning} / 维持保证金率 − 1)
百分比相对于有效保证金。</translation>
    </message>
    <message>
        <source>{first} or {last}</source>
        <translation>{first} 或 {last}</translation>
    </message>
    <message>
        <source>available {amount}</source>
        <translation>可用 {amount}</translation>
    </message>
    <message>
        <source>Margin taken of adjusted equity</source>
        <translation>保证金占有效保证金</translation>
    </message>
    <message>
        <source>initial</source>
        <translation>初始</translation>
    </message>
    <message>
        <source>maintenance</source>
        <translation>维持</translation>
    </message>
    <message>
        <source>Margin ratio · was {percent} {age} ago</source>
        <translation>维持保证金率 · {age}前 {percent}</translation>
    </message>
    <message>
        <source>{ccy} margin ratio</source>
        <translation>{ccy} 维持保证金率</translation>
    </message>
    <message>
        <source>to {percent}, est.</source>
        <translation>至 {percent}（估算）</translation>
    </message>
    <message>
        <source>add {amount}</source>
        <translation>追加 {amount}</translation>
    </message>
    <message>
        <source>Estimates with today&apos;s maintenance margin:
room to {warning} or {liquidation}: (margin ratio − {warning} or {liquidation}) × maintenance margin
to add: ({warning} − margin ratio) × maintenance margin</source>
        <translation>按当前维持保证金估算：
至 {warning} 或 {liquidation} 的余量：(维持保证金率 − {warning} 或 {liquidation}) × 维持保证金
需追加：({warning} − 维持保证金率) × 维持保证金</translation>
    </message>
    <message>
        <source>That is no percentage: type one such as 300 or 150.5.</source>
        <translation>这不是百分比：请输入例如 300 或 150.5。</translation>
    </message>
    <message>
        <source>Global — www.okx.com</source>
        <extracomment>Where each site makes API keys. Source: okx/facts.md, &quot;Hosts&quot;, registered at.</extracomment>
        <translation>全球 — www.okx.com</translation>
    </message>
    <message>
        <source>EEA — my.okx.com</source>
        <translation>欧洲经济区 — my.okx.com</translation>
    </message>
    <message>
        <source>US and Australia — app.okx.com</source>
        <translation>美国和澳大利亚 — app.okx.com</translation>
    </message>
    <message>
        <source>{site}, demo trading</source>
        <translation>{site}，模拟盘</translation>
    </message>
    <message>
        <source>{site}, live trading</source>
        <translation>{site}，实盘</translation>
    </message>
    <message>
        <source>DEMO</source>
        <extracomment>Alerts that are named besides the first; the others are counted.</extracomment>
        <translation>演示</translation>
    </message>
    <message>
        <source>{account} · {level}: {what}</source>
        <translation>{account} · {level}：{what}</translation>
    </message>
    <message>
        <source>Equity Tray: nothing is watched</source>
        <translation>Equity Tray：未在监控</translation>
    </message>
    <message>
        <source>Since {time}.</source>
        <translation>始于 {time}。</translation>
    </message>
    <message>
        <source>Still {level}: {what}</source>
        <translation>仍为{level}：{what}</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>另有 {count} 项</translation>
    </message>
    <message>
        <source>Also: {named}</source>
        <translation>另外：{named}</translation>
    </message>
    <message>
        <source>{first}, {second}</source>
        <translation>{first}、{second}</translation>
    </message>
    <message>
        <source>{first}; {second}</source>
        <translation>{first}；{second}</translation>
    </message>
    <message>
        <source>{first} {second}</source>
        <translation>{first}{second}</translation>
    </message>
    <message>
        <source>{text}.</source>
        <translation>{text}。</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}：{text}</translation>
    </message>
    <message>
        <source>{text} (+{count})</source>
        <translation>{text}（另有 {count} 项）</translation>
    </message>
    <message>
        <source>{text}, {trend}</source>
        <extracomment>Reasons that are named; the others are counted.</extracomment>
        <translation>{text}，{trend}</translation>
    </message>
    <message>
        <source>was {percent} {age} ago</source>
        <translation>{age}前为 {percent}</translation>
    </message>
    <message>
        <source>for {age}</source>
        <translation>已持续 {age}</translation>
    </message>
    <message>
        <source>Alerts are put off until it worsens.</source>
        <translation>提醒已推迟到情况恶化时。</translation>
    </message>
    <message>
        <source>Alerts are put off until {time}.</source>
        <translation>提醒已推迟到 {time}。</translation>
    </message>
    <message>
        <source>Nothing is watched</source>
        <translation>未在监控</translation>
    </message>
    <message>
        <source>Equity Tray: no account yet</source>
        <translation>Equity Tray：还没有账户</translation>
    </message>
    <message>
        <source>No risk seen</source>
        <translation>未见风险</translation>
    </message>
    <message>
        <source>Updated {age} ago</source>
        <translation>{age}前更新</translation>
    </message>
    <message>
        <source>no new data for {age}</source>
        <translation>{age}没有新数据</translation>
    </message>
    <message>
        <source>There is nothing to save yet: wait for the first values of the account.</source>
        <translation>还没有可保存的内容：请等待账户的首批数据。</translation>
    </message>
    <message>
        <source>The balances were not saved to {path} ({reason}): choose another folder.</source>
        <translation>余额没有保存到 {path}（{reason}）：请选择其他文件夹。</translation>
    </message>
    <message>
        <source>{path} is no ordinary file: choose another name.</source>
        <translation>{path} 不是普通文件：请换一个名称。</translation>
    </message>
    <message>
        <source>That is no amount: type one such as 5 or 0.50.</source>
        <translation>这不是金额：请输入例如 5 或 0.50。</translation>
    </message>
    <message>
        <source>OKX answered with older values than before: the newer ones stay while it is asked again.</source>
        <translation>OKX 返回的数据比之前的更旧：再次询问期间，保留较新的数据。</translation>
    </message>
    <message>
        <source>The settings were not stored, for the system is too busy ({reason}); close something, and try again.</source>
        <translation>系统过于繁忙（{reason}），设置未保存：请关闭一些程序后重试。</translation>
    </message>
    <message>
        <source>A part of the program cannot be read ({name}): install Equity Tray again.</source>
        <translation>程序的一部分（{name}）无法读取：请重新安装 Equity Tray。</translation>
    </message>
    <message>
        <source>The text of the licence cannot be read: {reason}</source>
        <translation>无法读取许可证文本：{reason}</translation>
    </message>
    <message>
        <source>That is no name of a proxy: type its name or address alone, such as proxy.example.com.</source>
        <translation>这不是代理的名称：请只输入其名称或地址，例如 proxy.example.com。</translation>
    </message>
    <message>
        <source>The port of a proxy must be from 1 to 65535: choose one of these.</source>
        <translation>代理端口必须在 1 到 65535 之间：请选择其中之一。</translation>
    </message>
    <message>
        <source>That user or password cannot be sent to a proxy: it is too long, or has characters that none takes.</source>
        <translation>此用户名或密码无法发送给代理：太长，或含有代理不接受的字符。</translation>
    </message>
    <message>
        <source>The proxy in HTTPS_PROXY cannot be used: write it as http://host:port, https://host:port or socks5h://host:port.</source>
        <translation>无法使用 HTTPS_PROXY 中的代理：请写成 http://主机:端口、https://主机:端口 或 socks5h://主机:端口。</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not be found: check its name in the settings (or in HTTPS_PROXY), and the network.</source>
        <translation>找不到代理 {proxy}：请检查设置（或 HTTPS_PROXY）中的名称以及网络。</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not be reached: check its address and port in the settings (or in HTTPS_PROXY), and the network.</source>
        <translation>无法连接到代理 {proxy}：请检查设置（或 HTTPS_PROXY）中的地址和端口以及网络。</translation>
    </message>
    <message>
        <source>The proxy {proxy} wants a user and a password ({reason}): give them in the settings.</source>
        <translation>代理 {proxy} 需要用户名和密码（{reason}）：请在设置中填写。</translation>
    </message>
    <message>
        <source>The proxy {proxy} refused the user or the password ({reason}): correct them in the settings (or in HTTPS_PROXY).</source>
        <translation>代理 {proxy} 拒绝了用户名或密码（{reason}）：请在设置（或 HTTPS_PROXY）中更正。</translation>
    </message>
    <message>
        <source>What answers at {proxy} is no {kind} proxy: choose the right kind and port in the settings (or in HTTPS_PROXY).</source>
        <translation>{proxy} 上应答的不是 {kind} 代理：请在设置（或 HTTPS_PROXY）中选择正确的类型和端口。</translation>
    </message>
    <message>
        <source>The proxy {proxy} did not let the request to {host} through ({reason}): ask who runs it, or choose another one in the settings.</source>
        <translation>代理 {proxy} 没有放行对 {host} 的请求（{reason}）：请询问其管理者，或在设置中选择其他代理。</translation>
    </message>
    <message>
        <source>The proxy {proxy} could not reach {host} ({reason}): try again soon, or choose another proxy in the settings.</source>
        <translation>代理 {proxy} 无法连接到 {host}（{reason}）：请稍后重试，或在设置中选择其他代理。</translation>
    </message>
    <message>
        <source>The proxy {proxy} took the connection, but did not answer in time: check its kind and port in the settings (or in HTTPS_PROXY), or try again soon.</source>
        <translation>代理 {proxy} 接受了连接，但没有及时应答：请检查设置（或 HTTPS_PROXY）中的类型和端口，或稍后重试。</translation>
    </message>
    <message>
        <source>The proxy {proxy} hung up: check its kind and port in the settings (or in HTTPS_PROXY), or try again soon.</source>
        <translation>代理 {proxy} 断开了连接：请检查设置（或 HTTPS_PROXY）中的类型和端口，或稍后重试。</translation>
    </message>
    <message>
        <source>The connection to the proxy {proxy} is not safe (certificate {reason}): add its certificate authority to this system&apos;s, or check its name in the settings (or in HTTPS_PROXY); nothing was sent.</source>
        <translation>与代理 {proxy} 的连接不安全（证书{reason}）：请把它的证书颁发机构加入本系统，或检查设置（或 HTTPS_PROXY）中的名称；没有发送任何内容。</translation>
    </message>
    <message>
        <source>SOCKS sign-in</source>
        <translation>SOCKS 登录</translation>
    </message>
    <message>
        <source>SOCKS: general failure</source>
        <translation>SOCKS：一般故障</translation>
    </message>
    <message>
        <source>SOCKS: forbidden by its rules</source>
        <translation>SOCKS：规则禁止</translation>
    </message>
    <message>
        <source>SOCKS: network not reachable</source>
        <translation>SOCKS：网络不可达</translation>
    </message>
    <message>
        <source>SOCKS: host not reachable</source>
        <translation>SOCKS：主机不可达</translation>
    </message>
    <message>
        <source>SOCKS: connection refused</source>
        <translation>SOCKS：连接被拒绝</translation>
    </message>
    <message>
        <source>SOCKS: no answer in time</source>
        <translation>SOCKS：超时无应答</translation>
    </message>
    <message>
        <source>SOCKS: command not supported</source>
        <translation>SOCKS：不支持该命令</translation>
    </message>
    <message>
        <source>SOCKS: kind of address not supported</source>
        <translation>SOCKS：不支持该地址类型</translation>
    </message>
    <message>
        <source>What starts Equity Tray with the session cannot be changed in {place} ({reason}): give permission or make room, then try again.</source>
        <translation>无法更改 {place} 中的登录启动项（{reason}）：请修改权限或腾出空间，然后重试。</translation>
    </message>
    <message>
        <source>the program&apos;s path cannot be written down</source>
        <translation>程序的路径无法写成文本</translation>
    </message>
    <message>
        <source>The proxy was changed, but its former password stays in the keyring. {reason}</source>
        <translation>代理已更改，但以前的密码仍留在密钥环中。{reason}</translation>
    </message>
    <message>
        <source>The keyring holds no password for the proxy: type it again in the settings.</source>
        <translation>密钥环中没有代理的密码：请在设置中重新输入。</translation>
    </message>
    <message>
        <source>The keyring that took the proxy&apos;s password ({name}) does not answer: start it, or type the password again in the settings.</source>
        <translation>保存代理密码的密钥环（{name}）没有应答：请启动它，或在设置中重新输入密码。</translation>
    </message>
</context>
</TS>
