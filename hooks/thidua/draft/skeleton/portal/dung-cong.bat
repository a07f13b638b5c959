@echo off
chcp 65001 >nul
rem Trên Windows: mở bằng chuột là chạy. Lần đầu nó cài những gì cần, rồi lần nào cũng dựng cổng vào thư mục site.
set PYTHONUTF8=1
set PIP_DISABLE_PIP_VERSION_CHECK=1
cd /d "%~dp0"
set PY=.venv\Scripts\python.exe
if exist %PY% goto installed
py -3 -m venv .venv 2>nul && goto installed
python -m venv .venv 2>nul && goto installed
echo Máy chưa có Python 3.11 trở lên. Tải ở https://www.python.org/downloads/ rồi mở lại tệp này.
goto failed
:installed
%PY% -m pip install -q -r requirements.txt || goto failed
if exist pyproject.toml (%PY% -m pip install -q --no-deps --no-build-isolation -e . || goto failed)
%PY% -m thidua check || goto failed
%PY% -m thidua build || goto failed
echo.
echo Cổng đã dựng. Mở site\index.html để xem.
pause
exit /b 0
:failed
echo.
echo Chưa dựng được: xem lời báo ở trên.
pause
exit /b 1
