#compdef gatehousectl
# SPDX-License-Identifier: GPL-3.0-or-later
# zsh completion for gatehousectl: commands and options are asked of the program's own --help, files are completed
# everywhere else.
_gatehousectl() {
    local -a found
    if (( CURRENT == 2 )); then
        found=(${(f)"$(_call_program commands $words[1] --help 2>/dev/null |
            sed -nE 's/^  ([a-z0-9][a-z0-9-]*)  +(.*)$/\1:\2/p')"})
        _describe -t commands command found
        found=(--help --version)
        _describe -o -t options option found
    elif [[ $PREFIX == -* ]]; then
        found=(${(f)"$(_call_program options $words[1] $words[2] --help 2>/dev/null |
            grep -oE '(^|[ ,])--[a-z][a-z-]*' | tr -d ' ,' | sort -u)"})
        _describe -o -t options option found
    else
        _files
    fi
}
_gatehousectl "$@"
