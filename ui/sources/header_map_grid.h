// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/import.h"

#include <QTableWidget>

namespace gatehouse {

/// The headers of one table, each with what it is taken for and a value from the file, for the officer to put right:
/// headers in another language, renamed or added ones.
class HeaderMapGrid : public QTableWidget
{
    Q_OBJECT

public:
    explicit HeaderMapGrid(QWidget *parent = nullptr);

    void setFile(const FilePreview &file);
    /// The choice the officer made last.
    HeaderMap map() const;

Q_SIGNALS:
    /// The officer chose something.
    void mapChanged();

private:
    HeaderMap m_map;
};

} // namespace gatehouse
