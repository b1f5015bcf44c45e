// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/filter.h"
#include "core/domain/views.h"
#include "core/domain/cancel.h"

#include <QFrame>
#include <QTimer>

class QComboBox;
class QDateTimeEdit;
class QLabel;
class QLineEdit;
class QListWidget;

namespace gatehouse {

class AsyncReader;

/// The values of one field that occur, with their counts, to be ticked. Opens below a chip; every tick takes effect at
/// once; Esc or a click elsewhere closes it.
class ValueMenu : public QFrame
{
    Q_OBJECT

public:
    ValueMenu(AsyncReader &reader, Subject subject, Field field, const Condition *now, QWidget *parent);
    ~ValueMenu() override;

Q_SIGNALS:
    /// No values: the condition is taken away.
    void changed(const QStringList &values, bool negated);

private:
    void ask();
    void show(const std::vector<GroupView> &values);
    void tell();
    bool eventFilter(QObject *watched, QEvent *event) override;

    AsyncReader &m_reader;
    Subject m_subject;
    Field m_field;
    QStringList m_values;
    bool m_filling = false;
    QComboBox *m_how = nullptr;
    QLineEdit *m_search = nullptr;
    QListWidget *m_list = nullptr;
    QLabel *m_note = nullptr;
    QTimer m_debounce;
    std::uint64_t m_question = 0;
};

/// A time range: the usual spans, or from and until.
class RangeMenu : public QFrame
{
    Q_OBJECT

public:
    RangeMenu(const Filter &now, QWidget *parent);

Q_SIGNALS:
    void changed(std::optional<qint64> lastSeconds, const gatehouse::TimeRange &range);

private:
    QDateTimeEdit *m_from = nullptr;
    QDateTimeEdit *m_to = nullptr;
};

} // namespace gatehouse
