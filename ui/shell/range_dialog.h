// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/instant.h"

#include <QDialog>

class QDateTimeEdit;
class QLabel;
class QPushButton;

namespace gatehouse {

/// Asks for a time range in UTC.
class RangeDialog : public QDialog
{
    Q_OBJECT

public:
    explicit RangeDialog(const TimeRange &range, QWidget *parent = nullptr);

Q_SIGNALS:
    void rangeChosen(const gatehouse::TimeRange &range);

private:
    TimeRange range() const;
    void check();

    QDateTimeEdit *m_from;
    QDateTimeEdit *m_to;
    QLabel *m_problem;
    QPushButton *m_show;
};

} // namespace gatehouse
