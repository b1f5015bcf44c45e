// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sources/header_map_grid.h"

#include "ui/widgets/theme.h"
#include "ui/widgets/visible_text.h"

#include <QComboBox>
#include <QHeaderView>

namespace gatehouse {

namespace {
constexpr int NotKnown = -1;
}

HeaderMapGrid::HeaderMapGrid(QWidget *parent)
    : QTableWidget(parent)
{
    setObjectName(QStringLiteral("headerMap"));
    setAccessibleName(tr("What the table's headers stand for"));
    setColumnCount(3);
    setHorizontalHeaderLabels({tr("Header in the file"), tr("Taken for"), tr("First value")});
    horizontalHeader()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    horizontalHeader()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(scaled(34));
    setSelectionMode(NoSelection);
    setEditTriggers(NoEditTriggers);
    setShowGrid(false);
}

void HeaderMapGrid::setFile(const FilePreview &file)
{
    m_map.clear();
    // The combo boxes of before take their pending signals with them.
    setRowCount(0);
    setRowCount(static_cast<int>(file.headers.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const HeaderPreview &header = file.headers[static_cast<size_t>(row)];
        setItem(row, 0, new QTableWidgetItem(visibleText(header.label)));
        QString value;
        for (const QStringList &cells : file.sampleRows) {
            if (row < cells.size() && !cells.at(row).isEmpty()) {
                value = cells.at(row);
                break;
            }
        }
        setItem(row, 2, new QTableWidgetItem(visibleText(value.left(200))));

        auto *choice = new QComboBox(this);
        choice->setObjectName(QStringLiteral("column%1").arg(row));
        choice->setAccessibleName(tr("What “%1” stands for").arg(visibleText(header.label)));
        if (!header.column)
            choice->addItem(tr("not known"), NotKnown);
        choice->addItem(columnLabel(Column::Ignore), static_cast<int>(Column::Ignore));
        for (const Column column : mappableColumns()) {
            if (column != Column::Ignore)
                choice->addItem(columnLabel(column), static_cast<int>(column));
        }
        int at = header.column ? choice->findData(static_cast<int>(*header.column)) : 0;
        if (at < 0) { // known, but not for an officer to choose
            choice->addItem(columnLabel(*header.column), static_cast<int>(*header.column));
            at = choice->count() - 1;
        }
        choice->setCurrentIndex(at);
        connect(choice, &QComboBox::activated, this, [this, choice, label = header.label] {
            const int column = choice->currentData().toInt();
            // This one choice and no other: what the grid shows of the rest may be older than what was chosen.
            m_map = {};
            if (column == NotKnown)
                return;
            m_map.insert(label, static_cast<Column>(column));
            Q_EMIT mapChanged();
        });
        setCellWidget(row, 1, choice);
    }
}

HeaderMap HeaderMapGrid::map() const
{
    return m_map;
}

} // namespace gatehouse
