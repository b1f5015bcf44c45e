// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"

#include <QStringList>
#include <QWidget>

#include <vector>

namespace gatehouse {

/// One line of what an order is for.
struct ActionRow
{
    ActionTarget target;
    QStringList cells; ///< one for each heading
    QString note;      ///< why it is not ticked from the beginning; empty: it is
};

/// What can be chosen of an order while it is looked over: shown above its lines, which follow from it.
class ActionForm : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    virtual std::vector<ActionRow> rows() const = 0;
    /// Why it cannot be ordered as it is typed; empty: it can.
    virtual QString problem() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace gatehouse
