// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/run.h"

#include <QScrollArea>

namespace gatehouse {

/// How an action ended, target by target: mark, who, what became of it and how that is known.
class ActionResultList : public QScrollArea
{
    Q_OBJECT

public:
    explicit ActionResultList(QWidget *parent = nullptr);

    void show(const ActionReport &report);
};

} // namespace gatehouse
