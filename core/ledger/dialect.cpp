// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ledger/dialect.h"

#include <utility>

namespace gatehouse {

std::string inDialect(std::string_view sql)
{
    static constexpr std::pair<std::string_view, std::string_view> Words[] = {
        {"{serial}", "INTEGER PRIMARY KEY"},
        {"{int}", "INTEGER"},
        {"{bytes}", "BLOB"},
        {"{clustered}", "WITHOUT ROWID"},
        {"{least}", "min"},
        {"{greatest}", "max"},
    };
    std::string text(sql);
    if (text.find('{') == std::string::npos)
        return text;
    for (const auto &[word, meaning] : Words) {
        for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + meaning.size()))
            text.replace(at, word.size(), meaning);
    }
    return text;
}

} // namespace gatehouse
