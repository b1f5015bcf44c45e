// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sheet.h"

#include "ui/widgets/theme.h"

#include <QHeaderView>
#include <QTableWidget>

namespace gatehouse {

QTableWidget *makeSheet(int columns, const QString &name, const QString &spoken)
{
    auto *table = new QTableWidget(0, columns);
    table->setObjectName(name);
    table->setAccessibleName(spoken);
    table->setProperty("look", QStringLiteral("sheet"));
    table->setShowGrid(false);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(scaled(28));
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setHighlightSections(false);
    table->horizontalHeader()->setStretchLastSection(true);
    return table;
}

} // namespace gatehouse
