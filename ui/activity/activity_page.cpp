// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/activity/activity_page.h"

#include "core/domain/event_kind.h"
#include "core/ledger/async_reader.h"
#include "ui/activity/event_cells.h"
#include "ui/activity/event_details.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>

namespace gatehouse {

namespace {

constexpr std::size_t DoubtfulButton = EventKindCount;
/// The most frequent kinds get a chip each; the others are behind a menu.
constexpr std::size_t KindsShown = 6;

} // namespace

ActivityPage::ActivityPage(AsyncReader &reader, QWidget *parent)
    : ListPage(
        reader,
        [&] {
            Setup setup;
            setup.id = PageId::Activity;
            setup.subject = Subject::Events;
            setup.title = tr("Activity");
            setup.emptyTitle = tr("No events yet");
            setup.emptyText = tr("The ledger holds no events. Import Odoo's server log to see logins and failed logins here.");
            setup.columns = eventColumns(false);
            setup.rows = [&reader](std::shared_ptr<const Instant> asOf) { return eventRows(reader, std::move(asOf), false); };
            setup.okName = tr("events");
            setup.failedName = tr("failed, refused or doubtful");
            return setup;
        }(),
        parent)
    , m_kindButtons(DoubtfulButton + 1, nullptr)
{
    m_details = new EventDetails(reader, drawer(), this);
    connect(m_details, &EventDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &EventDetails::unlockRequested, this, [this](UserId user) { Q_EMIT actionRequested(ActionKind::Unlock, user); });
    m_kinds = new QWidget(this);
    m_kindFlow = new FlowLayout(scaled(6), m_kinds);
    m_kindFlow->setContentsMargins(scaled(10), scaled(2), scaled(10), scaled(8));
    m_kinds->setAccessibleName(tr("Kinds of events"));
    m_moreKinds = new QPushButton(tr("All kinds…"), m_kinds);
    m_moreKinds->setProperty("kind", QStringLiteral("chip"));
    m_moreKinds->setFont(textFont(TextRole::Second));
    connect(m_moreKinds, &QPushButton::clicked, this, [this] { filterBar()->openValues(Field::Kind, m_moreKinds); });
    m_kindFlow->addWidget(m_moreKinds);
    m_kinds->hide();
    listColumn()->insertWidget(1, m_kinds);
}

void ActivityPage::setWhyNotUnlock(const WhyNot &whyNot)
{
    m_whyNotUnlock = whyNot;
    m_details->setWhyNot(whyNot);
}

ActivityPage::~ActivityPage()
{
    m_kindCancel.cancel();
}

QString ActivityPage::countText(qint64 total) const
{
    return total == 1 ? tr("1 event") : tr("%1 events").arg(words::count(total));
}

bool ActivityPage::isSettled() const
{
    return ListPage::isSettled() && m_details->isSettled();
}

void ActivityPage::describeRow(const std::shared_ptr<const void> &row)
{
    m_details->show(std::static_pointer_cast<const EventView>(row));
}

void ActivityPage::askMore(const Query &listed)
{
    m_kindCancel.cancel();
    m_kindCancel = CancelToken();
    // Every kind keeps its count, whichever are chosen.
    Filter filter = listed.filter;
    filter.setCondition(Field::Kind, {});
    filter.setCondition(Field::Doubtful, {});
    ask([filter, token = m_kindCancel](Reader &r) { return r.eventKinds(filter, token); },
        [this, token = m_kindCancel](const Result<Reader::KindCounts> &counts) {
            if (!token.isCancelled() && counts)
                showKinds(*counts);
        });
}

void ActivityPage::showKinds(const Reader::KindCounts &counts)
{
    const Condition *chosen = filterBar()->query().filter.condition(Field::Kind);
    const Condition *doubtful = filterBar()->query().filter.condition(Field::Doubtful);
    std::vector<std::int64_t> order(counts.plain.begin(), counts.plain.end());
    std::sort(order.begin(), order.end(), std::greater<>());
    const std::int64_t least = std::max<std::int64_t>(1, order[KindsShown - 1]);
    const auto show = [this](std::size_t at, qint64 count, bool checked, const QString &name, Mark mark, auto toggle) {
        QPushButton *&button = m_kindButtons[at];
        if (!button && count == 0 && !checked)
            return;
        if (!button) {
            button = new QPushButton(markIcon(mark), {}, m_kinds);
            button->setProperty("kind", QStringLiteral("chip"));
            button->setCheckable(true);
            button->setFont(textFont(TextRole::Second));
            button->setIconSize(QSize(scaled(11), scaled(11)));
            connect(button, &QPushButton::clicked, this, toggle);
            // In the order of the kinds, whenever they turn up.
            int before = 0;
            for (std::size_t i = 0; i < at; ++i)
                before += m_kindButtons[i] != nullptr;
            m_kindFlow->insertWidget(before, button);
        }
        button->setText(name + QStringLiteral("  ") + words::count(count));
        button->setChecked(checked);
        button->setVisible(count > 0 || checked);
    };
    for (EventKind kind : allEventKinds()) {
        const bool checked = chosen && !chosen->negated && chosen->values.contains(eventKindName(kind));
        const auto at = static_cast<std::size_t>(kind);
        const std::int64_t count = counts.plain[at] >= least ? counts.plain[at] : checked ? counts.plain[at] : 0;
        show(at, count, checked, words::event(kind), eventMark(kind), [this, kind] { toggleKind(kind); });
        if (m_kindButtons[at])
            m_kindButtons[at]->setToolTip(tr("Doubtful ones are not counted here."));
    }
    show(DoubtfulButton, counts.doubtful, doubtful && !doubtful->negated && doubtful->values.contains(QStringLiteral("yes")),
        tr("Doubtful"), Mark::Doubtful, [this] { toggleDoubtful(); });
    if (m_kindButtons[DoubtfulButton])
        m_kindButtons[DoubtfulButton]->setToolTip(doubtfulReason());
    bool any = false;
    for (const QPushButton *button : m_kindButtons)
        any = any || (button && !button->isHidden());
    m_kinds->setVisible(any);
    m_kindFlow->invalidate();
}

void ActivityPage::toggleKind(EventKind kind)
{
    Query query = filterBar()->query();
    const Condition *chosen = query.filter.condition(Field::Kind);
    QStringList values = chosen && !chosen->negated ? chosen->values : QStringList();
    const QString name = eventKindName(kind);
    if (!values.removeOne(name))
        values << name;
    query.filter.setCondition(Field::Kind, values);
    setOwnQuery(query);
}

void ActivityPage::toggleDoubtful()
{
    Query query = filterBar()->query();
    const bool on = query.filter.condition(Field::Doubtful) != nullptr;
    query.filter.setCondition(Field::Doubtful, on ? QStringList() : QStringList{QStringLiteral("yes")});
    setOwnQuery(query);
}

void ActivityPage::fillRowMenu(QMenu *menu, int row)
{
    const auto e = model()->valueAs<EventView>(row);
    connect(menu->addAction(tr("Details")), &QAction::triggered, this, [this, row] { openRow(row); });
    if (e->userId) {
        connect(menu->addAction(themedIcon(QLatin1StringView("users")), tr("Open user")), &QAction::triggered, this,
            [this, e] { Q_EMIT linkActivated(userLink(e->userId)); });
    }
    if (tellsOfLock(*e)) {
        QAction *unlock = menu->addAction(tr("Unlock this name…"));
        offer(unlock, obstacleOn(e->source, m_whyNotUnlock));
        connect(unlock, &QAction::triggered, this, [this, e] { Q_EMIT actionRequested(ActionKind::Unlock, e->userId); });
        menu->setToolTipsVisible(true);
    }
    menu->addSeparator();
    addFilterActions(menu, Field::User, e->user);
    addFilterActions(menu, Field::Ip, e->ip);
    addFilterActions(menu, Field::Kind, eventKindName(e->kind));
}

} // namespace gatehouse
