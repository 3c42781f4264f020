#!/bin/sh
# 绩核 JiHe：为当前用户安装或卸载 WPS 表格加载项（统信 UOS、银河麒麟及其他 Linux，macOS）。
# 不需要管理员权限，不联网。用法：
#   sh install.sh                安装，已装旧版本时升级
#   sh install.sh --uninstall    卸载
#   sh install.sh --dir 目录     只装到指定的 jsaddons 目录
#   sh install.sh --force        不检查 WPS 是否正在运行
set -eu
LC_ALL=C
export LC_ALL

here=$(CDPATH='' cd -- "$(dirname -- "$0")" && pwd)
action=install
only_dir=
force=
while [ $# -gt 0 ]; do
  case $1 in
    --uninstall) action=uninstall ;;
    --force) force=yes ;;
    --dir)
      [ $# -ge 2 ] || { echo "“--dir”后面要写目录。" >&2; exit 2; }
      [ -n "$2" ] || { echo "“--dir”后面的目录是空的，没有改动。" >&2; exit 2; }
      only_dir=$2
      shift ;;
    *) echo "不认识的参数：$1" >&2; exit 2 ;;
  esac
  shift
done

fail() {
  echo "$2" >&2
  exit "$1"
}

# A home folder that is no absolute path, or whose name has a line break, would put files where nobody looks for them.
line_break='
'
case ${only_dir:-/}${HOME-} in
  *"$line_break"*) fail 2 "目录的名称里有换行，没有改动；请用“--dir”指定另一个目录。" ;;
esac
if [ -z "$only_dir" ]; then
  case ${HOME-} in
    /*) ;;
    *) fail 2 "找不到用户目录（HOME），没有改动；请用“--dir”指定目录。" ;;
  esac
fi

# The one line of publish.xml that is ours is added, replaced or removed; every other byte stays.
# mode=install: adds or replaces. mode=remove: removes. mode=salvage: a new file out of the entries
# of a broken one. Exit 3: the file is not a list of add-ins WPS can read.
entry_program='
function lower_name(tag) { match(tag, /^<\/?[A-Za-z0-9_:.-]+/); return tolower(substr(tag, 1, RLENGTH)) }
function tag_end(text,   i, c, quote) {
  quote = ""
  for (i = 2; i <= length(text); i++) {
    c = substr(text, i, 1)
    if (quote != "") { if (c == quote) quote = "" }
    else if (c == "\"" || c == "\047") quote = c
    else if (c == "<") return 0
    else if (c == ">") return i
  }
  return 0
}
function is_ours(tag) { return tolower(tag) ~ /[ \t\r\n]name[ \t\r\n]*=[ \t\r\n]*("jihe"|\047jihe\047)/ }
function is_entry(name) { return name == "<jsplugin" || name == "<jspluginonline" }
function strip_line(   blank) {
  blank = out
  sub(/[ \t]+$/, "", blank)
  if ((blank == "" || blank ~ /\n$/) && text ~ /^[ \t]*\r?\n/) { out = blank; sub(/^[ \t]*\r?\n/, "", text) }
}
function scan(   i, tag, name, close_tag) {
  out = ""; closing = 0; kept = 0
  while (text != "") {
    i = index(text, "<")
    if (i == 0) { out = out text; break }
    out = out substr(text, 1, i - 1); text = substr(text, i)
    if (substr(text, 1, 4) == "<!--") { i = index(text, "-->"); if (!i) return 0; out = out substr(text, 1, i + 2); text = substr(text, i + 3); continue }
    if (substr(text, 1, 2) == "<?") { i = index(text, "?>"); if (!i) return 0; out = out substr(text, 1, i + 1); text = substr(text, i + 2); continue }
    i = tag_end(text)
    if (!i) return 0
    tag = substr(text, 1, i); text = substr(text, i + 1); name = lower_name(tag)
    if (is_entry(name) && is_ours(tag)) {
      if (tag !~ /\/>$/) {
        close_tag = "</" substr(name, 2) ">"
        i = index(tolower(text), close_tag)
        if (!i) return 0
        text = substr(text, i + length(close_tag))
      }
      strip_line()
      continue
    }
    if (is_entry(name)) kept++
    if (name == "<jsplugins" && tag ~ /\/>$/) { sub(/[ \t\r\n]*\/>$/, ">", tag); out = out tag newline; closing = length(out) + 1; out = out "</jsplugins>"; continue }
    if (name == "</jsplugins") closing = length(out) + 1
    out = out tag
  }
  return closing
}
function insert_entry(   before, indent) {
  before = substr(out, 1, closing - 1)
  indent = before
  sub(/[ \t]+$/, "", indent)
  if (indent == "" || indent ~ /\n$/) out = indent substr(before, length(indent) + 1) "  " entry newline substr(before, length(indent) + 1) substr(out, closing)
  else out = before entry substr(out, closing)
}
function salvage(   rest, tag) {
  rest = text; out = ""
  while (match(rest, /<[jJ][sS][pP][lL][uU][gG][iI][nN]([oO][nN][lL][iI][nN][eE])?[ \t\r\n][^<>]*\/>/)) {
    tag = substr(rest, RSTART, RLENGTH); rest = substr(rest, RSTART + RLENGTH)
    if (!is_ours(tag)) { out = out "  " tag newline; kept++ }
  }
  out = skeleton_head newline "<jsplugins>" newline out "  " entry newline "</jsplugins>" newline
}
{ text = text separator $0; separator = "\n" }
END {
  if (ends_with_newline) text = text "\n"
  newline = text ~ /\r\n/ ? "\r\n" : "\n"
  skeleton_head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
  entry = "<jsplugin name=\"jihe\" type=\"et\" url=\"" folder "\" version=\"" version "\" enable=\"enable_dev\" install=\"null\" customDomain=\"\"/>"
  if (mode == "salvage") { salvage(); printf "%s", out; print kept + 0 > "/dev/stderr"; exit 0 }
  if (!scan()) exit 3
  if (mode == "install") insert_entry()
  printf "%s", out
}
'

# rewrite MODE FILE > new content
rewrite() {
  ends=0
  [ -s "$2" ] && [ "$(tail -c 1 "$2" | od -An -tu1 | tr -d ' ')" = 10 ] && ends=1
  awk -v mode="$1" -v folder="$folder" -v version="$version" -v ends_with_newline="$ends" "$entry_program" "$2"
}

is_utf16() {
  [ "$(tr -d '\000' < "$1" | wc -c)" != "$(wc -c < "$1")" ]
}

# One program looks at all processes: hundreds run on a desktop.
wps_running() {
  [ -d /proc/self ] || return 1
  ls -ln /proc/[0-9]*/exe 2>/dev/null | grep -Eq '/office6/(wps|et|wpp|wpsoffice)$'
}

# Folders WPS looks in. The first always gets the add-in, the others only where the edition uses them.
folders() {
  if [ -n "$only_dir" ]; then
    printf '%s\n' "$only_dir"
  elif [ "$(uname)" = Darwin ]; then
    printf '%s\n' "$HOME/Library/Containers/com.kingsoft.wpsoffice.mac/Data/.kingsoft/wps/jsaddons"
  else
    printf '%s\n' "$HOME/.local/share/Kingsoft/wps/jsaddons"
    if [ -d "$HOME/.config/Kingsoft/Office6/jsaddons" ]; then printf '%s\n' "$HOME/.config/Kingsoft/Office6/jsaddons"; fi
  fi
}

work=
cleanup() {
  if [ -n "$work" ]; then rm -rf "$work"; fi
}
trap cleanup EXIT
trap 'exit 130' INT TERM

install_into() {
  dir=$1
  list=$dir/publish.xml
  mkdir -p "$dir" 2>/dev/null && [ -w "$dir" ] || fail 5 "不能写入目录：$dir"
  if [ -f "$list" ]; then
    [ -w "$list" ] || fail 5 "加载项清单是只读的，没有安装：$list"
    if is_utf16 "$list"; then fail 4 "加载项清单不是 UTF-8 编码，为免影响其他加载项，没有安装：$list"; fi
  fi
  work=$dir/.jihe-installing.$$
  rm -rf "$work"
  mkdir "$work"
  cp -R "$package" "$work/$folder" || fail 5 "复制文件没有成功，请检查磁盘空间：$dir"
  note=
  if [ ! -f "$list" ]; then
    printf '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n</jsplugins>\n' > "$work/empty.xml"
    rewrite install "$work/empty.xml" > "$work/publish.xml"
  elif ! rewrite install "$list" > "$work/publish.xml"; then
    number=1
    while [ -e "$list.broken-$number" ]; do number=$((number + 1)); done
    cp -p "$list" "$list.broken-$number"
    rewrite salvage "$list" > "$work/publish.xml" 2> "$work/kept"
    note="原来的加载项清单已损坏，已另存为 $list.broken-$number；其中能认出的 $(cat "$work/kept") 个加载项已保留。"
  fi
  rm -rf "${dir:?}/$folder"
  mv "$work/$folder" "$dir/$folder"
  mv "$work/publish.xml" "$list"
  for old in "$dir"/jihe_[0-9]*; do
    if [ -d "$old" ] && [ "$old" != "$dir/$folder" ]; then rm -rf "$old"; fi
  done
  rm -rf "$work"
  work=
  echo "已安装到：$dir/$folder"
  if [ -n "$note" ]; then echo "$note"; fi
}

uninstall_from() {
  dir=$1
  list=$dir/publish.xml
  [ -d "$dir" ] || return 0
  if [ -f "$list" ] && ! is_utf16 "$list"; then
    work=$dir/.jihe-removing.$$
    if rewrite remove "$list" > "$work"; then
      printf '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<jsplugins>\n</jsplugins>\n' > "$work.empty"
      if cmp -s "$work" "$work.empty"; then rm -f "$list"; elif ! cmp -s "$work" "$list"; then mv "$work" "$list"; fi
      rm -f "$work.empty"
    else
      echo "加载项清单已损坏，没有改动，请手动删去其中 name=\"jihe\" 的一行：$list" >&2
    fi
    rm -f "$work"
    work=
  elif [ -f "$list" ]; then
    echo "加载项清单不是 UTF-8 编码，没有改动，请手动删去其中 name=\"jihe\" 的一行：$list" >&2
  fi
  for old in "$dir"/jihe_[0-9]*; do
    if [ -d "$old" ]; then
      rm -rf "$old"
      echo "已删除：$old"
    fi
  done
}

if [ -z "$force" ] && wps_running; then
  fail 6 "WPS 正在运行。请先关闭所有 WPS 窗口（包括托盘图标），再运行一次。"
fi

folder=
version=
if [ "$action" = install ]; then
  package=
  for candidate in "$here"/jihe_[0-9]*; do
    [ -f "$candidate/ribbon.xml" ] || continue
    [ -z "$package" ] || fail 2 "这里有不止一个版本，请只保留要安装的那一个 jihe_ 文件夹。"
    package=$candidate
  done
  [ -n "$package" ] || fail 2 "没有找到 jihe_ 文件夹。请先把压缩包全部解压，再运行本程序。"
  folder=$(basename "$package")
  version=${folder#jihe_}
fi

# One folder a line; names may contain spaces.
set -f
IFS='
'
# shellcheck disable=SC2046
set -- $(folders)
unset IFS
set +f
for dir in "$@"; do
  if [ "$action" = install ]; then install_into "$dir"; else uninstall_from "$dir"; fi
done

if [ "$action" = install ]; then
  echo "绩核 $version 安装完成。请重新打开 WPS 表格；出现信任提示时选择“信任”，然后再重新打开一次。"
else
  echo "绩核已卸载。"
fi
