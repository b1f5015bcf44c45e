; SPDX-License-Identifier: GPL-3.0-or-later
; The installer for Windows. make_packages beside this calls it with
;   makensis -DVERSION=0.1.0 -DSTAGE=folder-with-all-files -DLIST=what-to-remove.nsh -DICON=gatehouse.ico
;            -DOUT=gatehouse-0.1.0-setup.exe [-DCONSOLE] gatehouse.nsi
; For one person without administrator rights (the default), or for all (/ALLUSERS, asks for the rights); silent with /S, the
; folder with /D=… as the last word. An older version is replaced in place; ledger and settings are not in this folder and
; are never touched. -DSIGN="command" signs the installer and the uninstaller (the command gets the file's name behind it).
Unicode true
Target amd64-unicode
SetCompressor /SOLID lzma
!include LogicLib.nsh
!include FileFunc.nsh
!include MUI2.nsh

!define ID org.gatehouse.Gatehouse
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
Name "Gatehouse"
OutFile "${OUT}"
RequestExecutionLevel user
ShowInstDetails nevershow
BrandingText "Gatehouse ${VERSION}"
VIProductVersion "${VERSION}.0"
VIAddVersionKey ProductName "Gatehouse"
VIAddVersionKey ProductVersion "${VERSION}"
VIAddVersionKey FileVersion "${VERSION}"
VIAddVersionKey FileDescription "Gatehouse, the console for the login sessions of Odoo"
VIAddVersionKey LegalCopyright "The Gatehouse developers, GPL-3.0-or-later"
!ifdef SIGN
!finalize '${SIGN} "%1"'
!uninstfinalize '${SIGN} "%1"'
!endif

Var ForAll

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!insertmacro MUI_PAGE_LICENSE "${STAGE}\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!ifdef CONSOLE
; By way of the desktop, so that it does not inherit the rights to install.
!define MUI_FINISHPAGE_RUN "$WINDIR\explorer.exe"
!define MUI_FINISHPAGE_RUN_PARAMETERS "$\"$INSTDIR\bin\gatehouse.exe$\""
!define MUI_FINISHPAGE_RUN_TEXT "Gatehouse"
!insertmacro MUI_PAGE_FINISH
!endif
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "German"

!macro ChooseWho un
Function ${un}ChooseWho
  ${If} $ForAll == 1
    SetShellVarContext all
    SetRegView 64
  ${Else}
    SetShellVarContext current
  ${EndIf}
FunctionEnd
!macroend
!insertmacro ChooseWho ""
!insertmacro ChooseWho "un."

Function .onInit
  StrCpy $ForAll 0
  ${GetParameters} $0
  ClearErrors
  ${GetOptions} $0 "/ALLUSERS" $1
  ${IfNot} ${Errors}
    StrCpy $ForAll 1
    UserInfo::GetAccountType
    Pop $1
    ${If} $1 != "Admin"
      ; Starts itself again with the rights; silent software distribution has them already.
      IfSilent 0 +3
        SetErrorLevel 740 ; ERROR_ELEVATION_REQUIRED
        Quit
      ExecShell "runas" "$EXEPATH" "$0"
      Quit
    ${EndIf}
  ${EndIf}
  Call ChooseWho
  ; The folder: as asked for with /D, else where the older version is, else the usual one.
  ${If} $INSTDIR == ""
    ReadRegStr $INSTDIR SHCTX "${UNINSTALL}" "InstallLocation"
  ${EndIf}
  ${If} $INSTDIR == ""
    ${If} $ForAll == 1
      StrCpy $INSTDIR "$PROGRAMFILES64\Gatehouse"
    ${Else}
      StrCpy $INSTDIR "$LOCALAPPDATA\Programs\Gatehouse"
    ${EndIf}
  ${EndIf}
FunctionEnd

Section
  ; What is in use cannot be replaced: said before anything is changed.
  ${If} ${FileExists} "$INSTDIR\bin\gatehousectl.exe"
    ClearErrors
    FileOpen $0 "$INSTDIR\bin\Qt6Core.dll" a
    ${If} ${Errors}
      IfSilent +2
        MessageBox MB_ICONSTOP "Gatehouse is running. Close it, then start this again."
      SetErrorLevel 32 ; ERROR_SHARING_VIOLATION
      Quit
    ${EndIf}
    FileClose $0
    ; The files of the older version, by its own list.
    IfFileExists "$INSTDIR\uninstall.exe" 0 +2
      ExecWait '"$INSTDIR\uninstall.exe" /S /KEEPENTRY _?=$INSTDIR'
  ${EndIf}
  SetOutPath "$INSTDIR"
  File /r "${STAGE}\*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  FileOpen $0 "$INSTDIR\who.txt" w
  FileWrite $0 "$ForAll"
  FileClose $0
!ifdef CONSOLE
  ; What a program starts in is where its dialogs for files open: at home, not in the program's folder.
  SetOutPath "$PROFILE"
  CreateShortcut "$SMPROGRAMS\Gatehouse.lnk" "$INSTDIR\bin\gatehouse.exe" "" "$INSTDIR\bin\gatehouse.exe" 0 SW_SHOWNORMAL "" "Login sessions of Odoo"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayIcon" "$INSTDIR\bin\gatehouse.exe"
!endif
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayName" "Gatehouse"
  WriteRegStr SHCTX "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr SHCTX "${UNINSTALL}" "Publisher" "The Gatehouse developers"
  WriteRegStr SHCTX "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr SHCTX "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr SHCTX "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD SHCTX "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD SHCTX "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Function un.onInit
  FileOpen $0 "$INSTDIR\who.txt" r
  FileRead $0 $ForAll
  FileClose $0
  Call un.ChooseWho
FunctionEnd

Section "Uninstall"
  ; Only what was installed: the list is written by make_packages. A folder somebody put files in stays.
  !include "${LIST}"
  Delete "$INSTDIR\who.txt"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  ${un.GetParameters} $0
  ClearErrors
  ${un.GetOptions} $0 "/KEEPENTRY" $1
  ${If} ${Errors}
    Delete "$SMPROGRAMS\Gatehouse.lnk"
    DeleteRegKey SHCTX "${UNINSTALL}"
  ${EndIf}
SectionEnd
