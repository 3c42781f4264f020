@echo off
setlocal
rem JiHe for WPS: install for the current user. No administrator rights, no network.
"%SystemRoot%\System32\WindowsPowerShell\v1.0\powershell.exe" -NoProfile -ExecutionPolicy Bypass -File "%~dp0install.ps1"
set "JIHE_CODE=%ERRORLEVEL%"
if not "%~1"=="/quiet" pause
exit /b %JIHE_CODE%
