# 绩核 JiHe：为当前用户安装或卸载 WPS 表格加载项（Windows）。不需要管理员权限，不联网。
# 一般请双击 install.bat 或 uninstall.bat。参数：-Uninstall 卸载；-Dir 目录；-Force 不检查 WPS 是否正在运行。
# 只用 PowerShell 2.0 就有的写法（Windows 7 自带）。
# 与 install.sh 的做法逐步对应：清单里只增、改、删我们自己的一行，其余内容一个字节都不动。
param(
    [switch]$Uninstall,
    [string]$Dir = '',
    [switch]$Force
)
$ErrorActionPreference = 'Stop'
$here = Split-Path -Parent $MyInvocation.MyCommand.Path
$skeletonHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
$ordinal = [StringComparison]::Ordinal

function Stop-With([int]$Code, [string]$Message) {
    Write-Host $Message -ForegroundColor Red
    exit $Code
}

# 读成文本；不是 UTF-8 时返回 $null。字节顺序标记留在文本里，写回时原样保留。
function Read-List([string]$Path) {
    $bytes = [IO.File]::ReadAllBytes($Path)
    if ([Array]::IndexOf($bytes, [byte]0) -ge 0) { return $null }
    try { return (New-Object Text.UTF8Encoding($false, $true)).GetString($bytes) } catch { return $null }
}

function Write-List([string]$Path, [string]$Text) {
    [IO.File]::WriteAllBytes($Path, (New-Object Text.UTF8Encoding($false)).GetBytes($Text))
}

function Get-TagEnd([string]$Text, [int]$Start) {
    $quote = ''
    for ($i = $Start + 1; $i -lt $Text.Length; $i++) {
        $c = [string]$Text[$i]
        if ($quote -ne '') { if ($c -eq $quote) { $quote = '' } }
        elseif ($c -eq '"' -or $c -eq "'") { $quote = $c }
        elseif ($c -eq '<') { return -1 }
        elseif ($c -eq '>') { return $i }
    }
    return -1
}

function Test-Ours([string]$Tag) {
    return $Tag -match '(?i)\sname\s*=\s*("jihe"|''jihe'')'
}

# 去掉我们的条目，找到 </jsplugins> 的位置；看不懂时返回 $null。
function Get-Scan([string]$Text, [string]$NewLine) {
    $out = New-Object Text.StringBuilder
    $closing = -1
    $at = 0
    while ($at -lt $Text.Length) {
        $open = $Text.IndexOf([char]'<', $at)
        if ($open -lt 0) { [void]$out.Append($Text.Substring($at)); break }
        [void]$out.Append($Text.Substring($at, $open - $at))
        $at = $open
        $ending = ''
        if ([string]::CompareOrdinal($Text, $at, '<!--', 0, 4) -eq 0) { $ending = '-->' }
        elseif ([string]::CompareOrdinal($Text, $at, '<?', 0, 2) -eq 0) { $ending = '?>' }
        if ($ending -ne '') {
            $end = $Text.IndexOf($ending, $at, $ordinal)
            if ($end -lt 0) { return $null }
            $end += $ending.Length
            [void]$out.Append($Text.Substring($at, $end - $at))
            $at = $end
            continue
        }
        $end = Get-TagEnd $Text $at
        if ($end -lt 0) { return $null }
        $tag = $Text.Substring($at, $end - $at + 1)
        $at = $end + 1
        $name = [regex]::Match($tag, '^</?[A-Za-z0-9_:.-]+').Value.ToLowerInvariant()
        $isEntry = ($name -eq '<jsplugin' -or $name -eq '<jspluginonline')
        if ($isEntry -and (Test-Ours $tag)) {
            if (-not $tag.EndsWith('/>', $ordinal)) {
                $closeTag = '</' + $name.Substring(1) + '>'
                $end = $Text.IndexOf($closeTag, $at, [StringComparison]::OrdinalIgnoreCase)
                if ($end -lt 0) { return $null }
                $at = $end + $closeTag.Length
            }
            $before = $out.ToString()
            $trimmed = $before.TrimEnd([char[]]" `t")
            $blank = [regex]::Match($Text.Substring($at), '^[ \t]*\r?\n')
            if (($trimmed -eq '' -or $trimmed.EndsWith("`n", $ordinal)) -and $blank.Success) {
                $out.Length = 0
                [void]$out.Append($trimmed)
                $at += $blank.Length
            }
            continue
        }
        if ($name -eq '<jsplugins' -and $tag.EndsWith('/>', $ordinal)) {
            [void]$out.Append(($tag -replace '\s*/>$', '>') + $NewLine)
            $closing = $out.Length
            [void]$out.Append('</jsplugins>')
            continue
        }
        if ($name -eq '</jsplugins') { $closing = $out.Length }
        [void]$out.Append($tag)
    }
    if ($closing -lt 0) { return $null }
    return @{ Text = $out.ToString(); Closing = $closing }
}

function Add-Entry($Scan, [string]$Entry, [string]$NewLine) {
    $before = $Scan.Text.Substring(0, $Scan.Closing)
    $after = $Scan.Text.Substring($Scan.Closing)
    $trimmed = $before.TrimEnd([char[]]" `t")
    if ($trimmed -eq '' -or $trimmed.EndsWith("`n", $ordinal)) {
        return $trimmed + $before.Substring($trimmed.Length) + '  ' + $Entry + $NewLine + $before.Substring($trimmed.Length) + $after
    }
    return $before + $Entry + $after
}

# 从损坏的清单里找回能认出的条目，另成一份新清单。
function Get-Salvage([string]$Text, [string]$Entry, [string]$NewLine) {
    $lines = @()
    foreach ($match in [regex]::Matches($Text, '(?i)<jsplugin(online)?\s[^<>]*/>')) {
        if (-not (Test-Ours $match.Value)) { $lines += '  ' + $match.Value }
    }
    $all = @($skeletonHead, '<jsplugins>') + $lines + @('  ' + $Entry, '</jsplugins>')
    return @{ Text = ($all -join $NewLine) + $NewLine; Kept = $lines.Count }
}

function Get-NewLine([string]$Text) {
    if ($Text.Contains("`r`n")) { return "`r`n" }
    return "`n"
}

# Deletes a folder of ours. A link or junction goes by itself: what it points to is never touched.
function Remove-Folder([string]$Path) {
    $item = Get-Item -LiteralPath $Path -Force
    if ($item.Attributes -band [System.IO.FileAttributes]::ReparsePoint) { $item.Delete(); return }
    foreach ($child in @(Get-ChildItem -LiteralPath $Path -Force)) {
        if ($child.PSIsContainer) { Remove-Folder $child.FullName } else { $child.Attributes = 'Normal'; $child.Delete() }
    }
    $item.Delete()
}

function Install-Into([string]$Target, [string]$Package, [string]$Folder, [string]$Version) {
    $list = Join-Path $Target 'publish.xml'
    $entry = '<jsplugin name="jihe" type="et" url="' + $Folder + '" version="' + $Version + '" enable="enable_dev" install="null" customDomain=""/>'
    [void](New-Item -ItemType Directory -Force -Path $Target)
    $note = ''
    $salvaged = $false
    if (Test-Path -LiteralPath $list) {
        if ((Get-Item -LiteralPath $list).IsReadOnly) { Stop-With 5 "加载项清单是只读的，没有安装：$list" }
        $text = Read-List $list
        if ($null -eq $text) { Stop-With 4 "加载项清单不是 UTF-8 编码，为免影响其他加载项，没有安装：$list" }
    } else {
        $text = $skeletonHead + "`n<jsplugins>`n</jsplugins>`n"
    }
    $newLine = Get-NewLine $text
    $scan = Get-Scan $text $newLine
    if ($null -ne $scan) {
        $merged = Add-Entry $scan $entry $newLine
    } else {
        $salvage = Get-Salvage $text $entry $newLine
        $merged = $salvage.Text
        $salvaged = $true
    }
    $work = Join-Path $Target ('.jihe-installing.' + $PID)
    if (Test-Path -LiteralPath $work) { Remove-Folder $work }
    try {
        [void](New-Item -ItemType Directory -Path $work)
        Copy-Item -LiteralPath $Package -Destination $work -Recurse
        Write-List (Join-Path $work 'publish.xml') $merged
        if ($salvaged) {
            $number = 1
            while (Test-Path -LiteralPath "$list.broken-$number") { $number++ }
            Copy-Item -LiteralPath $list -Destination "$list.broken-$number"
            $note = "原来的加载项清单已损坏，已另存为 $list.broken-$number；其中能认出的 $($salvage.Kept) 个加载项已保留。"
        }
        $final = Join-Path $Target $Folder
        if (Test-Path -LiteralPath $final) { Remove-Folder $final }
        Move-Item -LiteralPath (Join-Path $work $Folder) -Destination $final
        Move-Item -LiteralPath (Join-Path $work 'publish.xml') -Destination $list -Force
        Get-ChildItem -LiteralPath $Target | Where-Object { $_.PSIsContainer -and $_.Name -match '^jihe_[0-9]' -and $_.Name -ne $Folder } | ForEach-Object { Remove-Folder $_.FullName }
    } finally {
        if (Test-Path -LiteralPath $work) { Remove-Folder $work }
    }
    Write-Host "已安装到：$final"
    if ($note -ne '') { Write-Host $note }
}

function Uninstall-From([string]$Target) {
    if (-not (Test-Path -LiteralPath $Target)) { return }
    $list = Join-Path $Target 'publish.xml'
    if (Test-Path -LiteralPath $list) {
        $text = Read-List $list
        if ($null -eq $text) {
            Write-Host "加载项清单不是 UTF-8 编码，没有改动，请手动删去其中 name=""jihe"" 的一行：$list"
        } else {
            $scan = Get-Scan $text (Get-NewLine $text)
            if ($null -eq $scan) {
                Write-Host "加载项清单已损坏，没有改动，请手动删去其中 name=""jihe"" 的一行：$list"
            } elseif ($scan.Text -ceq ($skeletonHead + "`n<jsplugins>`n</jsplugins>`n")) {
                Remove-Item -LiteralPath $list
            } elseif ($scan.Text -cne $text) {
                Write-List "$list.jihe-removing" $scan.Text
                Move-Item -LiteralPath "$list.jihe-removing" -Destination $list -Force
            }
        }
    }
    foreach ($old in @(Get-ChildItem -LiteralPath $Target | Where-Object { $_.PSIsContainer -and $_.Name -match '^jihe_[0-9]' })) {
        Remove-Folder $old.FullName
        Write-Host "已删除：$($old.FullName)"
    }
}

try {
    if (-not $Force -and @(Get-Process -Name wps, et, wpp, wpsoffice -ErrorAction SilentlyContinue).Count -gt 0) {
        Stop-With 6 'WPS 正在运行。请先关闭所有 WPS 窗口（包括右下角托盘图标），再运行一次。'
    }
    if ($Dir -ne '') { $target = $Dir } else { $target = Join-Path $env:APPDATA 'kingsoft\wps\jsaddons' }
    if ($Uninstall) {
        Uninstall-From $target
        Write-Host '绩核已卸载。'
        exit 0
    }
    $packages = @(Get-ChildItem -LiteralPath $here | Where-Object { $_.PSIsContainer -and $_.Name -match '^jihe_[0-9]' -and (Test-Path -LiteralPath (Join-Path $_.FullName 'ribbon.xml')) })
    if ($packages.Count -eq 0) { Stop-With 2 '没有找到 jihe_ 文件夹。请先把压缩包全部解压，再运行本程序。' }
    if ($packages.Count -gt 1) { Stop-With 2 '这里有不止一个版本，请只保留要安装的那一个 jihe_ 文件夹。' }
    $folder = $packages[0].Name
    $version = $folder.Substring(5)
    Install-Into $target $packages[0].FullName $folder $version
    Write-Host "绩核 $version 安装完成。请重新打开 WPS 表格；出现信任提示时选择「信任」，然后再重新打开一次。"
} catch {
    Stop-With 5 ("没有完成：" + $_.Exception.Message)
}
