# SPDX-License-Identifier: GPL-3.0-or-later
# bash completion for gatehousectl: commands and options are asked of the program's own --help, files are completed
# everywhere else.
_gatehousectl()
{
    local cur=${COMP_WORDS[COMP_CWORD]} prev=${COMP_WORDS[COMP_CWORD-1]} program=${COMP_WORDS[0]} command=${COMP_WORDS[1]}
    COMPREPLY=()
    if [ "$COMP_CWORD" -eq 1 ]; then
        local words
        words=$("$program" --help 2>/dev/null | sed -n 's/^  \([a-z0-9][a-z0-9-]*\)  .*/\1/p')
        mapfile -t COMPREPLY < <(compgen -W "$words --help --version" -- "$cur")
    elif [[ $cur == -* ]]; then
        local options
        options=$("$program" "$command" --help 2>/dev/null | grep -oE '(^|[ ,])--[a-z][a-z-]*' | tr -d ' ,' | sort -u)
        mapfile -t COMPREPLY < <(compgen -W "$options" -- "$cur")
    else
        case $prev in
        --utc-offset) mapfile -t COMPREPLY < <(compgen -W "$(awk '!/^#/ { print $3 }' \
            /usr/share/zoneinfo/zone1970.tab 2>/dev/null) UTC" -- "$cur") ;;
        *) compopt -o filenames 2>/dev/null
           mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
        esac
    fi
}
complete -F _gatehousectl gatehousectl
