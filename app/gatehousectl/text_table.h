// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <vector>

namespace gatehouse {

/// What a terminal may be shown of text that strangers chose (logins!): control characters, line breaks and the marks
/// that turn the direction of writing are spelt out ("\x1b", "\u202e"), so that nothing is hidden or obeyed.
QString printable(const QString &text);

/// Columns a terminal needs for `text`: wide East Asian characters take two, combining ones none.
int displayWidth(const QString &text);

/// Rows in aligned columns.
class TextTable
{
public:
    explicit TextTable(const QStringList &headings);

    /// Columns of numbers stand to the right.
    void alignRight(int column) { m_right[static_cast<std::size_t>(column)] = true; }
    /// Cells are made printable; longer ones than 48 columns are cut, with an ellipsis.
    void add(const QStringList &cells);
    bool isEmpty() const { return m_rows.empty(); }
    /// All lines, each ended; columns that are empty in every row are left out.
    QString text() const;

private:
    QStringList m_headings;
    std::vector<bool> m_right;
    std::vector<QStringList> m_rows;
};

} // namespace gatehouse
