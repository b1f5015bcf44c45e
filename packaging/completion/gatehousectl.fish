# SPDX-License-Identifier: GPL-3.0-or-later
# fish completion for gatehousectl: commands and options are asked of the program's own --help, files are completed
# everywhere else.
function __gatehousectl_commands
    command gatehousectl --help 2>/dev/null | string replace -rf '^  ([a-z0-9][a-z0-9-]*)  +(.*)$' '$1\t$2'
end
function __gatehousectl_options
    set -l words (commandline -opc)
    command gatehousectl $words[2] --help 2>/dev/null | string match -ra -- '(?:^|[ ,])(--[a-z][a-z-]*)' | string match -r -- '^--.*' | sort -u
end
complete -c gatehousectl -n __fish_is_first_arg -f -a '(__gatehousectl_commands)'
complete -c gatehousectl -n __fish_is_first_arg -f -a '--help --version'
complete -c gatehousectl -n 'not __fish_is_first_arg' -a '(__gatehousectl_options)'
