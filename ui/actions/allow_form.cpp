// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/actions/allow_form.h"

#include "ui/widgets/label.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/visible_text.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDateEdit>
#include <QDateTime>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace gatehouse {

namespace {

enum Whom : int { These, Everybody };
/// Of the choice of an end: so many days from today on, or one of these.
constexpr int WithoutEnd = 0;
constexpr int AsTyped = -1;
constexpr int FirstDays = 30;

QDate today()
{
    return QDateTime::currentDateTimeUtc().date();
}

} // namespace

QString allowanceTitle(const Allowance &a)
{
    if (!a.isNetwork())
        return words::device(a.browser, a.platform);
    return a.network.endsWith(QLatin1String("/32")) && !a.network.contains(u':')
        ? AllowForm::tr("%1 (this address alone)").arg(a.network)
        : AllowForm::tr("%1 (%2 addresses)").arg(a.network, networkSize(a.network));
}

QString allowanceEnd(const Allowance &a)
{
    if (!a.until.isKnown())
        return AllowForm::tr("without end");
    const QDateTime end = a.until.toDateTime().toUTC();
    return end.time() == QTime(0, 0) ? AllowForm::tr("until the end of %1").arg(end.date().addDays(-1).toString(Qt::ISODate))
                                     : AllowForm::tr("until %1").arg(words::moment(a.until));
}

AllowForm::AllowForm(std::vector<AllowProposal> proposals, QWidget *parent)
    : ActionForm(parent)
    , m_proposals(std::move(proposals))
{
    const auto isOne = [this](auto what) {
        return std::all_of(m_proposals.cbegin(), m_proposals.cend(), [&](const AllowProposal &p) { return what(p) == what(m_proposals.front()); });
    };
    const Allowance &first = m_proposals.front().allowance;
    const bool isNetworks = first.browser.isEmpty() && first.platform.isEmpty();
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setHorizontalSpacing(scaled(12));
    layout->setVerticalSpacing(scaled(4));
    int column = 0;
    const auto add = [&](const QString &text, QWidget *field, int stretch) {
        QLabel *label = makeLabel(text, TextRole::Second, Ink::Text2);
        label->setBuddy(field);
        layout->addWidget(label, 0, column);
        layout->addWidget(field, 1, column);
        layout->setColumnStretch(column++, stretch);
        return label;
    };
    if (isNetworks && isOne([](const AllowProposal &p) { return p.allowance.network; })) {
        m_network = new QLineEdit(first.network);
        m_network->setObjectName(QStringLiteral("network"));
        m_network->setMaxLength(100);
        m_network->setPlaceholderText(QStringLiteral("192.0.2.0/24"));
        m_network->setToolTip(tr("An address and how many of its first bits count: /24 is 256 addresses, /32 this one alone"));
        add(tr("&Network"), m_network, 3);
        connect(m_network, &QLineEdit::textChanged, this, &ActionForm::changed);
    }
    m_who = new QComboBox;
    m_who->setObjectName(QStringLiteral("who"));
    if (first.userId != 0) {
        m_who->addItem(isOne([](const AllowProposal &p) { return p.allowance.userId; })
                ? tr("%1 alone").arg(shownUser(visibleText(m_proposals.front().name)))
                : tr("the user of each"),
            These);
    }
    m_who->addItem(tr("everybody"), Everybody);
    add(tr("&For"), m_who, 3);
    connect(m_who, &QComboBox::currentIndexChanged, this, &ActionForm::changed);
    m_until = new QComboBox;
    m_until->setObjectName(QStringLiteral("until"));
    m_until->addItem(tr("without end"), WithoutEnd);
    for (const int days : {7, 30, 90, 365})
        m_until->addItem(tr("for %n day(s)", nullptr, days), days);
    m_until->addItem(tr("until the end of…"), AsTyped);
    add(tr("&Until"), m_until, 2);
    m_day = new QDateEdit(today().addDays(FirstDays));
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setMinimumDate(today());
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_day->setToolTip(tr("The whole day, in UTC"));
    m_dayLabel = add(tr("&Day (UTC)"), m_day, 2);
    connect(m_until, &QComboBox::currentIndexChanged, this, &AllowForm::updateUntil);
    connect(m_day, &QDateEdit::dateChanged, this, &ActionForm::changed);
    updateUntil();
}

QStringList AllowForm::headings()
{
    return {tr("What"), tr("For"), tr("Until"), tr("Because of")};
}

void AllowForm::updateUntil()
{
    const int days = m_until->currentData().toInt();
    m_day->setVisible(days == AsTyped);
    m_dayLabel->setVisible(days == AsTyped);
    if (days > 0) {
        const QSignalBlocker quiet(m_day);
        m_day->setDate(today().addDays(days));
    }
    Q_EMIT changed();
}

Instant AllowForm::until() const
{
    if (m_until->currentData().toInt() == WithoutEnd)
        return {};
    return Instant::fromDateTime(m_day->date().addDays(1).startOfDay(Qt::UTC));
}

QString AllowForm::problem() const
{
    if (!isTyped())
        return {};
    if (m_network->text().trimmed().isEmpty())
        return tr("Type the network that is to be allowed.");
    const auto network = networkIn(m_network->text());
    return network ? QString() : network.error().text;
}

std::vector<ActionRow> AllowForm::rows() const
{
    std::vector<ActionRow> rows;
    const bool isForAll = m_who->currentData().toInt() == Everybody;
    for (const AllowProposal &proposal : m_proposals) {
        Allowance one = proposal.allowance;
        if (isTyped()) {
            const auto network = networkIn(m_network->text());
            if (!network)
                return {};
            one.network = *network;
        }
        one.until = until();
        if (isForAll) {
            one.userId = 0;
            one.login.clear();
        }
        const auto same = std::find_if(rows.begin(), rows.end(), [&](const ActionRow &row) { return row.target.allowance->isSameAs(one); });
        if (same != rows.end()) {
            // Several logins, one cause.
            if (!proposal.about.isEmpty() && !same->cells.last().contains(proposal.about))
                same->cells.last() += QStringLiteral("; ") + proposal.about;
            continue;
        }
        ActionRow row;
        row.target = ActionTarget::ofAllowance(one, isForAll ? UserId() : proposal.user);
        row.cells = {allowanceTitle(one), isForAll ? tr("everybody") : shownUser(visibleText(proposal.name)), allowanceEnd(one), proposal.about};
        rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace gatehouse
