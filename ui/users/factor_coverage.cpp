// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/factor_coverage.h"

#include "ui/widgets/label.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <numeric>

namespace gatehouse {

namespace {

const QString Yes = QStringLiteral("yes");
const QString No = QStringLiteral("no");

bool says(const Filter &filter, Field field, const QString &value)
{
    const Condition *condition = filter.condition(field);
    return condition && !condition->negated && condition->values == QStringList{value};
}

} // namespace

FactorCoverage::FactorCoverage(QWidget *parent)
    : QWidget(parent)
{
    setAccessibleName(tr("Coverage of the second factor"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(scaled(10), scaled(8), scaled(10), scaled(8));
    row->setSpacing(scaled(6));
    m_share = makeLabel({}, TextRole::Second, Ink::Text2, this);
    m_share->setObjectName(QStringLiteral("factorShare"));
    m_share->setToolTip(tr("Of the users in this list who can sign in: neither suspended nor only tried as a login."));
    row->addWidget(m_share);
    const std::pair<Mark, QString> faces[] = {{Mark::Done, tr("Users who can sign in, with a second factor")},
        {Mark::Failed, tr("Users who can sign in with the password alone")},
        {Mark::Doubtful, tr("Users of whom no source tells: a reading or a user list with that column does")}};
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        auto *one = new QPushButton(markIcon(faces[i].first), {}, this);
        one->setObjectName(QStringLiteral("factor_") + QLatin1String(Values[i]));
        one->setProperty("kind", QStringLiteral("chip"));
        one->setCheckable(true);
        one->setFont(textFont(TextRole::Second));
        one->setIconSize(QSize(scaled(11), scaled(11)));
        one->setToolTip(faces[i].second);
        connect(one, &QPushButton::clicked, this, [this, i](bool on) { Q_EMIT chosen(on ? QLatin1String(Values[i]) : QString()); });
        m_switches[i] = one;
        row->addWidget(one);
    }
    row->addStretch(1);
    hide();
}

Filter FactorCoverage::narrowed(Filter filter, const QString &value)
{
    filter.setCondition(Field::Totp, value.isEmpty() ? QStringList() : QStringList{value});
    if (!filter.condition(Field::Known))
        filter.setCondition(Field::Known, {Yes});
    if (!filter.condition(Field::Suspended))
        filter.setCondition(Field::Suspended, {No});
    return filter;
}

Filter FactorCoverage::widened(Filter filter)
{
    filter.setCondition(Field::Totp, {});
    if (says(filter, Field::Known, Yes))
        filter.setCondition(Field::Known, {});
    if (says(filter, Field::Suspended, No))
        filter.setCondition(Field::Suspended, {});
    return filter;
}

QString FactorCoverage::shownBy(const Filter &filter)
{
    for (const char *value : Values) {
        if (says(filter, Field::Totp, QLatin1String(value)) && filter.condition(Field::Known) && filter.condition(Field::Suspended))
            return QLatin1String(value);
    }
    return {};
}

void FactorCoverage::show(const Counts &counts, const QString &chosen)
{
    const QString names[] = {tr("on"), tr("off"), tr("not known")};
    for (std::size_t i = 0; i < m_switches.size(); ++i) {
        m_switches[i]->setText(names[i] + QStringLiteral("  ") + words::count(counts[i]));
        m_switches[i]->setChecked(chosen == QLatin1String(Values[i]));
        m_switches[i]->setVisible(counts[i] > 0 || m_switches[i]->isChecked() || i < 2);
    }
    const std::int64_t told = counts[0] + counts[1];
    m_share->setText(told == 0 ? tr("Second factor")
                               : tr("Second factor: %1").arg(words::share(counts[0], told)));
    setVisible(std::accumulate(counts.begin(), counts.end(), std::int64_t{0}) > 0 || !chosen.isEmpty());
}

} // namespace gatehouse
