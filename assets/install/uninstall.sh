#!/bin/sh
# 绩核 JiHe：卸载 WPS 表格加载项。
exec sh "$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)/install.sh" --uninstall "$@"
