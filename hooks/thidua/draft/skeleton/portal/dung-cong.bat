@echo off
rem Cài (lần đầu) rồi dựng cổng vào thư mục site, trên Windows. Mở bằng chuột là chạy.
chcp 65001 >nul
set PYTHONUTF8=1
cd /d "%~dp0"
if not exist .venv\Scripts\python.exe (
  py -3 -m venv .venv || python -m venv .venv || goto no_python
)
.venv\Scripts\python.exe -m pip install -q --disable-pip-version-check -r requirements.txt || goto failed
.venv\Scripts\python.exe -m thidua check || goto failed
.venv\Scripts\python.exe -m thidua build || goto failed
echo.
echo Cổng đã dựng. Mở site\index.html để xem.
pause
exit /b 0
:no_python
echo Máy chưa có Python 3.11 trở lên. Tải ở https://www.python.org/downloads/ rồi mở lại tệp này.
:failed
echo.
echo Chưa dựng được: xem lời báo ở trên.
pause
exit /b 1
