@echo off
rem Interphase from a checkout or from the portable folder. Not tried on Windows yet.
setlocal
set "here=%~dp0"
set "jar=%here%app\target\interphase.jar"
if exist "%here%lib\interphase.jar" set "jar=%here%lib\interphase.jar"
set "java="
for %%J in ("%INTERPHASE_JAVA_HOME%" "%here%runtime" "%JAVA_HOME%") do (
  if not defined java if exist "%%~J\bin\java.exe" if exist "%%~J\release" findstr /r /c:"JAVA_VERSION=.25\." "%%~J\release" >nul && set "java=%%~J\bin\java.exe"
)
if not defined java for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\*25*" "%ProgramFiles%\Java\*25*" "%ProgramFiles%\Zulu\*25*" "%LOCALAPPDATA%\Programs\Eclipse Adoptium\*25*" "%USERPROFILE%\.jdks\*25*") do (
  if not defined java if exist "%%~D\bin\java.exe" set "java=%%~D\bin\java.exe"
)
if not defined java (
  echo interphase needs a Java 25 runtime: install Temurin 25, or set INTERPHASE_JAVA_HOME to one. 1>&2
  exit /b 3
)
if not exist "%jar%" (
  echo interphase: %jar% is missing. Build it first: mvn -q -Dquick -DskipTests -pl app -am package 1>&2
  exit /b 3
)
"%java%" -XX:+UseSerialGC -Xmx1g "-Dinterphase.home=%here%." -jar "%jar%" %*
exit /b %ERRORLEVEL%
