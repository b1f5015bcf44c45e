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

/// "2 done, 1 watched, 1 refused"
QString reportHeadline(const ActionReport &report);
/// Plain text to keep: what was ordered by whom and why, and every target's outcome with its proof.
QString reportReceipt(const ActionReport &report, const QString &source, const QString &officer, const QString &reason);

} // namespace gatehouse
