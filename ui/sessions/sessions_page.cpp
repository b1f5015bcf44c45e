// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessions/sessions_page.h"

#include "core/ledger/async_reader.h"
#include "ui/lists/selection_bar.h"
#include "ui/sessions/session_cells.h"
#include "ui/sessions/session_details.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QMenu>
#include <QPushButton>
#include <QShortcut>

namespace gatehouse {

SessionsPage::SessionsPage(AsyncReader &reader, QWidget *parent)
    : ListPage(
        reader,
        [&] {
            Setup setup;
            setup.id = PageId::Sessions;
            setup.subject = Subject::Sessions;
            setup.title = tr("Sessions");
            setup.emptyTitle = tr("No sessions yet");
            setup.emptyText = tr("The ledger holds no sessions. Import what Odoo exports of its devices and its logs to see them here.");
            setup.columns = sessionColumns();
            setup.rows = [this, &reader](std::shared_ptr<const Instant> asOf) {
                // Cells are asked for once rows are there, and by then the book is.
                return sessionRows(reader, std::move(asOf), [this](const SessionView &session) {
                    return m_book->find(session.source, session.identifier);
                });
            };
            setup.okName = tr("not ended by force");
            setup.failedName = tr("revoked");
            return setup;
        }(),
        parent)
{
    m_revoke = selectionBar()->addAction(themedIcon(QLatin1StringView("ban")), tr("Revoke…"));
    m_revoke->setObjectName(QStringLiteral("revokeSelected"));
    connect(m_revoke, &QPushButton::clicked, this, &SessionsPage::revokeSelected);
    auto *del = new QShortcut(QKeySequence(QKeySequence::Delete), table());
    del->setContext(Qt::WidgetWithChildrenShortcut);
    connect(del, &QShortcut::activated, this, &SessionsPage::revokeSelected);
    setWhyNotRevoke(tr("These sessions come from exported files: nothing can be sent to Odoo from here."));
    m_book = new RevocationBook(reader, this);
    m_details = new SessionDetails(reader, *m_book, drawer(), this);
    connect(m_book, &RevocationBook::changed, this, [this] {
        table()->viewport()->update();
        describeAgain();
    });
    connect(m_details, &SessionDetails::revokeRequested, this, &SessionsPage::revokeOneRequested);
    connect(m_details, &SessionDetails::actionRequested, this, &SessionsPage::actionRequested);
    connect(m_details, &SessionDetails::linkActivated, this, &Page::linkActivated);
    connect(m_details, &SessionDetails::sessionChosen, this, &SessionsPage::openSession);
}

SessionsPage::~SessionsPage()
{
    m_countCancel.cancel();
}

void SessionsPage::setWhyNotRevoke(const QString &reason)
{
    m_whyNot = reason;
    selectionBar()->setUnavailable(m_revoke, reason);
    if (m_details)
        describeAgain();
}

void SessionsPage::setWhyNot(const WhyNot &whyNot)
{
    m_details->setWhyNot(whyNot);
}

void SessionsPage::revokeSelected()
{
    RowSelection chosen = table()->selection();
    if (chosen.isEmpty() && table()->currentRow() >= 0) {
        if (const auto current = model()->valueAs<SessionView>(table()->currentRow()))
            chosen.set(current->id.value, true);
    }
    if (!m_whyNot.isEmpty())
        Q_EMIT notice(m_whyNot);
    else if (!chosen.isEmpty())
        Q_EMIT revokeRequested(listed(), chosen);
}

QString SessionsPage::countText(qint64 total) const
{
    return total == 1 ? tr("1 session") : tr("%1 sessions").arg(words::count(total));
}

void SessionsPage::askMore(const Query &listed)
{
    m_countCancel.cancel();
    m_countCancel = CancelToken();
    Query active = listed;
    if (listed.filter.condition(Field::Status)) {
        setCountNote({});
        return;
    }
    active.filter.setCondition(Field::Status, {sessionStatusName(SessionStatus::Active)});
    ask([active, token = m_countCancel](Reader &r) { return r.sessions(active, 0, 0, token); },
        [this, token = m_countCancel](const Result<Window<SessionView>> &window) {
            if (!token.isCancelled())
                setCountNote(window ? tr("%1 active").arg(words::count(window->total)) : QString());
        });
}

void SessionsPage::open(const Link &link)
{
    ListPage::open(link);
    if (link.session)
        openSession(*link.session);
}

/// Selects a session where it stands in the list; when the list does not hold it, in the list of all sessions.
void SessionsPage::openSession(SessionId id)
{
    if (!isVisible()) {
        m_awaited = id;
        return;
    }
    m_awaited = {};
    struct Place
    {
        std::optional<std::int64_t> here;
        std::optional<std::int64_t> anywhere;
    };
    ask(
        [id, query = listed()](Reader &r) -> Result<Place> {
            Place place;
            const auto here = r.sessionPosition(query, id);
            if (!here)
                return tl::unexpected(here.error());
            place.here = *here;
            if (!place.here) {
                const auto anywhere = r.sessionPosition(defaultQuery(Subject::Sessions), id);
                if (!anywhere)
                    return tl::unexpected(anywhere.error());
                place.anywhere = *anywhere;
            }
            return place;
        },
        [this, id](const Result<Place> &place) {
            if (!place) {
                Q_EMIT notice(place.error().text);
            } else if (place->here && model()->state() == WindowModel::State::Loading) {
                selectWhenReplaced(id.value, *place->here);
            } else if (place->here) {
                selectKey(id.value, *place->here);
            } else if (place->anywhere) {
                Link all;
                all.page = PageId::Sessions;
                all.query = defaultQuery(Subject::Sessions);
                ListPage::open(all);
                selectWhenReplaced(id.value, *place->anywhere);
            } else {
                Q_EMIT notice(tr("The ledger no longer knows this session."));
            }
        });
}

void SessionsPage::showEvent(QShowEvent *event)
{
    ListPage::showEvent(event);
    if (m_awaited)
        openSession(m_awaited);
}

void SessionsPage::fillRowMenu(QMenu *menu, int row)
{
    const auto s = model()->valueAs<SessionView>(row);
    connect(menu->addAction(tr("Details")), &QAction::triggered, this, [this, row] { openRow(row); });
    connect(menu->addAction(themedIcon(QLatin1StringView("users")), tr("Open user")), &QAction::triggered, this,
        [this, s] { Q_EMIT linkActivated(userLink(s->userId)); });
    connect(menu->addAction(themedIcon(QLatin1StringView("activity")), tr("Show in activity")), &QAction::triggered, this,
        [this, s] { Q_EMIT linkActivated(activityLink(*s)); });
    menu->addSeparator();
    addFilterActions(menu, Field::User, s->user);
    addFilterActions(menu, Field::Ip, s->ip);
    addFilterActions(menu, Field::Country, s->country);
    menu->addSeparator();
    QAction *revoke = menu->addAction(themedIcon(QLatin1StringView("ban")), tr("Revoke…"));
    offer(revoke, m_whyNot);
    connect(revoke, &QAction::triggered, this, [this, s] {
        RowSelection one;
        one.set(s->id.value, true);
        Q_EMIT revokeRequested(listed(), one);
    });
    menu->setToolTipsVisible(true);
}

void SessionsPage::describeRow(const std::shared_ptr<const void> &row)
{
    m_details->show(std::static_pointer_cast<const SessionView>(row), asOf());
}

bool SessionsPage::isSettled() const
{
    return ListPage::isSettled() && m_details->isSettled() && m_book->isSettled() && !m_awaited;
}

} // namespace gatehouse
