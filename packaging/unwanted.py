"""What PyInstaller would take along and should not.

Kept on purpose: the platforms xcb, wayland and offscreen, window frames and input methods for them, the theme
of sandboxes (their file dialogs), TLS, and the small libraries of XCB that Qt needs and desktops often lack.
"""

from __future__ import annotations

from fnmatch import fnmatch

MODULES = [
    "tkinter",
    "unittest",
    "pydoc",
    "doctest",
    "lib2to3",
    "test",
    "pip",
    "setuptools",
    "h2",  # HTTP/2, which urllib3 could speak and the exchange is not asked in
    "hpack",
    "hyperframe",
    "PySide6.QtTest",
    # what other modules import for ways that we do not go
    "asyncio",
    "ftplib",
    "multiprocessing",
    "smtplib",
    "urllib3.contrib.emscripten",
    "urllib3.contrib.pyopenssl",
    "xmlrpc",
    "attr",  # a way to write classes, which msgspec would read too; it is there for tests alone
    "attrs",
]

# Parts of Qt that the program never opens.
QT = (
    "*libQt6Qml*",
    "*libQt6Quick*",
    "*libQt6OpenGL*",
    "*libQt6Pdf*",
    "*libQt6VirtualKeyboard*",
    "*libQt6EglF[Ss]*",
    "*libQt6WaylandCompositor*",
    "*libQt6WaylandEglCompositor*",
    "*/plugins/platforms/libq[!xwo]*",
    # It loads all of GTK into the process, for a font and dialogs; Qt's own theme of GNOME's settings does.
    "*/plugins/platformthemes/libqgtk3*",
    "*/plugins/platforminputcontexts/*virtualkeyboard*",
    "*/plugins/imageformats/libq[!s]*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    "*/plugins/designer/*",
    "*/plugins/qmltooling/*",
    "*/plugins/sqldrivers/*",
    "*/plugins/printsupport/*",
    "*/plugins/tls/*",  # Qt speaks with the first instance alone; the exchange is Python's business
    "*/plugins/networkinformation/*",
    "*/plugins/wayland-graphics-integration-server/*",
    # Ways to draw with the graphics card: widgets draw without, and a driver is tens of megabytes.
    "*/plugins/wayland-graphics-integration-client/*",
    "*/plugins/xcbglintegrations/*",
    "*/plugins/wayland-shell-integration/lib[!x]*",  # desktops speak xdg-shell
    "*/translations/qt*.qm",
)

# Qt's own texts in the languages that the program speaks besides English.
KEPT = ("*/translations/qtbase_zh_CN.qm",)

# What a desktop brings itself. Its drivers and modules are loaded into our process and must find their own:
# an older copy of ours breaks them (a Mesa driver wants the newest libstdc++, GIO's modules the newest GLib).
HOST = (
    "libstdc++.so.*",
    "libgcc_s.so.*",
    "libX*",
    "libatk*",
    "libatspi*",
    "libblkid*",
    "libbrotli*",
    "libbsd*",
    "libcairo*",
    "libcap*",
    "libcom_err*",
    "libdatrie*",
    "libdbus-1*",
    "libepoxy*",
    "libfontconfig*",
    "libfreetype*",
    "libfribidi*",
    "libgcrypt*",
    "libgdk*",
    "libgio-*",
    "libglib-*",
    "libgmodule-*",
    "libgobject-*",
    "libgpg-error*",
    "libgraphite2*",
    "libgssapi*",
    "libgthread-*",
    "libgtk*",
    "libharfbuzz*",
    "libjpeg*",
    "libk5crypto*",
    "libkeyutils*",
    "libkrb5*",
    "liblz4*",
    "libmd.so*",
    "libmount*",
    "libpango*",
    "libpcre2*",
    "libpixman*",
    "libpng*",
    "libselinux*",
    "libsystemd*",
    "libthai*",
    "libxcb.so*",
    "libxcb-glx*",
    "libxcb-render.so*",
    "libxcb-shm*",
    "libwayland*",
    "libxkbcommon.so*",
    "libexpat*",
    "libuuid*",
    "libz.so*",
    "libzstd*",
)

# What PyInstaller never takes along: the C library, and what belongs to the graphics card's driver.
HOST_ALWAYS = (
    "ld-linux*",
    "libc.so.*",
    "libdl.so.*",
    "libm.so.*",
    "libpthread.so.*",
    "libresolv.so.*",
    "librt.so.*",
    "libutil.so.*",
    "libEGL.so.*",
    "libGL.so.*",
)

#: What PyInstaller copies of a package that it leaves out, and what a translation is made from.
LEFT_OVER = ("h2-*.dist-info/*", "attrs-*.dist-info/*", "resources/translations/*.ts")


def is_file(path: str) -> bool:
    """Tell whether the file at this place in the program's folder is unwanted."""
    if any(fnmatch(path, pattern) for pattern in KEPT):
        return False
    return any(fnmatch(path, pattern) for pattern in QT + HOST + LEFT_OVER)


def is_of_the_host(library: str) -> bool:
    """Tell whether a shared library, by its file's name, is left to the desktop on purpose."""
    return any(fnmatch(library, pattern) for pattern in HOST + HOST_ALWAYS)
