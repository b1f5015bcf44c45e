// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <string>
#include <string_view>

namespace gatehouse {

/// Text from outside as a ledger can hold it, whichever database it is in: what is no UTF-8, and NUL characters, become
/// U+FFFD. What a record lends must live as long as the record is used; what was mended lives here.
class CleanText
{
public:
    std::string_view operator()(std::string_view text);

private:
    std::deque<std::string> m_mended;
};

/// Up to `most` bytes of a text, without half a character at the end.
std::string_view beginningOf(std::string_view text, std::size_t most);

} // namespace gatehouse
