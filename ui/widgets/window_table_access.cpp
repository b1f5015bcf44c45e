// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/window_table_access.h"

#include "ui/widgets/window_table.h"

#include <QAccessibleWidget>

namespace gatehouse {

namespace {

class WindowTableAccess final : public QAccessibleWidget
{
public:
    explicit WindowTableAccess(WindowTable *table)
        : QAccessibleWidget(table, QAccessible::Table)
    {
    }

    QString text(QAccessible::Text kind) const override
    {
        const auto *table = static_cast<const WindowTable *>(widget());
        if (kind == QAccessible::Value)
            return table->currentRowText();
        if (kind == QAccessible::Help) {
            return WindowTable::tr("Arrow keys go from row to row, Space shows the details, Enter opens, "
                                   "Ctrl+Space selects, typing goes to a row.");
        }
        return QAccessibleWidget::text(kind);
    }

    QAccessible::State state() const override
    {
        QAccessible::State s = QAccessibleWidget::state();
        s.focusable = true;
        s.multiSelectable = true;
        const WindowModel *model = static_cast<const WindowTable *>(widget())->model();
        s.busy = model && !model->isSettled();
        return s;
    }
};

QAccessibleInterface *make(const QString &, QObject *object)
{
    auto *table = qobject_cast<WindowTable *>(object);
    return table && table->model() ? new WindowTableAccess(table) : nullptr;
}

} // namespace

void describeWindowTables()
{
    QAccessible::installFactory(make);
}

} // namespace gatehouse
