// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/range_dialog.h"

#include "ui/widgets/label.h"

#include <QDateTimeEdit>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QPushButton>

namespace gatehouse {

RangeDialog::RangeDialog(const TimeRange &range, QWidget *parent)
    : QDialog(parent)
    , m_from(new QDateTimeEdit)
    , m_to(new QDateTimeEdit)
    , m_problem(makeLabel({}, TextRole::Second, Ink::BadText))
    , m_show(new QPushButton(tr("Show this range")))
{
    setWindowTitle(tr("Time range"));
    const QDateTime now = QDateTime::currentDateTimeUtc();
    for (QDateTimeEdit *edit : {m_from, m_to}) {
        edit->setTimeSpec(Qt::UTC);
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(tr("yyyy-MM-dd HH:mm", "date format"));
        connect(edit, &QDateTimeEdit::dateTimeChanged, this, &RangeDialog::check);
    }
    m_from->setDateTime(range.from.isKnown() ? range.from.toDateTime() : now.addDays(-7));
    m_to->setDateTime(range.to.isKnown() ? range.to.toDateTime() : now);
    m_show->setProperty("kind", QStringLiteral("primary"));
    m_show->setDefault(true);
    auto *cancel = new QPushButton(tr("Cancel"));
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_show, &QPushButton::clicked, this, [this] {
        Q_EMIT rangeChosen(this->range());
        accept();
    });

    auto *form = new QFormLayout(this);
    form->setContentsMargins(scaled(16), scaled(16), scaled(16), scaled(16));
    form->setSpacing(scaled(8));
    form->addRow(tr("From (UTC)"), m_from);
    form->addRow(tr("To (UTC)"), m_to);
    form->addRow(m_problem);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_show);
    form->addRow(buttons);
    check();
}

TimeRange RangeDialog::range() const
{
    return {Instant::fromDateTime(m_from->dateTime()), Instant::fromDateTime(m_to->dateTime())};
}

void RangeDialog::check()
{
    const bool good = range().from < range().to;
    m_problem->setText(good ? QString() : tr("The end must be later than the beginning."));
    m_show->setEnabled(good);
}

} // namespace gatehouse
