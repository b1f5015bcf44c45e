// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_list_page.h"

#include "core/domain/event_kind.h"
#include "core/ledger/async_reader.h"
#include "ui/lists/detail_drawer.h"
#include "ui/lists/selection_bar.h"
#include "ui/users/factor_coverage.h"
#include "ui/users/user_cells.h"
#include "ui/widgets/filter_bar.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

UserListPage::UserListPage(AsyncReader &reader, QWidget *parent)
    : ListPage(
        reader,
        [&] {
            Setup setup;
            setup.id = PageId::Users;
            setup.subject = Subject::Users;
            setup.title = tr("Users");
            setup.emptyTitle = tr("No users yet");
            setup.emptyText = tr("The ledger names no users. Import a user list, device rows or a server log of Odoo.");
            setup.columns = userColumns();
            setup.rows = [&reader](std::shared_ptr<const Instant> asOf) { return userRows(reader, std::move(asOf)); };
            // A user is no less a user for not having logged in of late.
            setup.scopeRange = false;
            return setup;
        }(),
        parent)
{
    m_suspend = selectionBar()->addAction(themedIcon(QLatin1StringView("lock")), tr("Suspend…"));
    m_suspend->setObjectName(QStringLiteral("suspendSelected"));
    m_logOut = selectionBar()->addAction(themedIcon(QLatin1StringView("log-out")), tr("Log out everywhere…"));
    m_logOut->setObjectName(QStringLiteral("logOutSelected"));
    m_invite = selectionBar()->addAction(themedIcon(QLatin1StringView("smartphone")), tr("Invite to a second factor…"));
    m_invite->setObjectName(QStringLiteral("inviteSelected"));
    m_coverage = new FactorCoverage(this);
    listColumn()->insertWidget(0, m_coverage);
    connect(m_coverage, &FactorCoverage::chosen, this, [this](const QString &value) {
        Query query = filterBar()->query();
        query.filter = FactorCoverage::widened(query.filter);
        if (!value.isEmpty())
            query.filter = FactorCoverage::narrowed(query.filter, value);
        setOwnQuery(query);
    });
    connect(m_invite, &QPushButton::clicked, this, [this] { actOnSelected(ActionKind::InviteTotp); });
    connect(m_suspend, &QPushButton::clicked, this, [this] { actOnSelected(ActionKind::Suspend); });
    connect(m_logOut, &QPushButton::clicked, this, [this] { actOnSelected(ActionKind::LogOutEverywhere); });
    setWhyNot({}, tr("No server is connected here."));
}

UserListPage::~UserListPage()
{
    m_coverageCancel.cancel();
}

void UserListPage::askMore(const Query &listed)
{
    m_coverageCancel.cancel();
    m_coverageCancel = CancelToken();
    ask(
        [filter = listed.filter, token = m_coverageCancel](Reader &r) -> Result<FactorCoverage::Counts> {
            FactorCoverage::Counts counts{};
            for (std::size_t i = 0; i < counts.size(); ++i) {
                // As the list itself counts them: a click shows as many.
                Query query = defaultQuery(Subject::Users);
                query.filter = FactorCoverage::narrowed(filter, QLatin1String(FactorCoverage::Values[i]));
                const auto users = r.users(query, 0, 1, token);
                if (!users)
                    return tl::unexpected(users.error());
                counts[i] = users->total;
            }
            return counts;
        },
        [this, token = m_coverageCancel](const Result<FactorCoverage::Counts> &counts) {
            if (!token.isCancelled() && counts)
                m_coverage->show(*counts, FactorCoverage::shownBy(filterBar()->query().filter));
        });
}

void UserListPage::setWhyNot(const WhyNot &whyNot, const QString &anywhere)
{
    m_whyNot = whyNot;
    selectionBar()->setUnavailable(m_suspend, anywhere);
    selectionBar()->setUnavailable(m_logOut, anywhere);
    selectionBar()->setUnavailable(m_invite, anywhere);
    describeAgain();
}

void UserListPage::actOnSelected(ActionKind kind)
{
    Q_EMIT selectionActionRequested(kind, listed(), table()->selection());
}

QString UserListPage::countText(qint64 total) const
{
    return total == 1 ? tr("1 user") : tr("%1 users").arg(words::count(total));
}

void UserListPage::openRow(int row)
{
    if (const auto user = model()->valueAs<UserView>(row))
        Q_EMIT userOpened(user->id);
}

void UserListPage::showRowsOf(PageId page, const UserView &user, const QStringList &kinds)
{
    Link link;
    link.page = page;
    link.query = defaultQuery(page == PageId::Sessions ? Subject::Sessions : Subject::Events);
    link.query->filter.setCondition(Field::User, {user.user});
    link.query->filter.setCondition(Field::Source, {user.source});
    link.query->filter.setCondition(Field::Kind, kinds);
    Q_EMIT linkActivated(link);
}

void UserListPage::fillRowMenu(QMenu *menu, int row)
{
    const auto u = model()->valueAs<UserView>(row);
    connect(menu->addAction(themedIcon(QLatin1StringView("users")), tr("Open user")), &QAction::triggered, this,
        [this, row] { openRow(row); });
    connect(menu->addAction(themedIcon(QLatin1StringView("monitor-smartphone")), tr("Sessions of this user")),
        &QAction::triggered, this, [this, u] { showRowsOf(PageId::Sessions, *u); });
    connect(menu->addAction(themedIcon(QLatin1StringView("activity")), tr("Activity of this user")), &QAction::triggered,
        this, [this, u] { showRowsOf(PageId::Activity, *u); });
    menu->addSeparator();
    addFilterActions(menu, Field::Source, u->source);
    menu->addSeparator();
    const bool suspended = u->suspended.value_or(false);
    const QString whyNot = obstacleOn(*u, m_whyNot);
    std::vector<std::pair<ActionKind, QString>> offered{{ActionKind::LogOutEverywhere, tr("Log out everywhere…")},
        {suspended ? ActionKind::Reinstate : ActionKind::Suspend, suspended ? tr("Reinstate…") : tr("Suspend…")}};
    if (u->totpEnabled && !suspended)
        offered.push_back(*u->totpEnabled ? std::pair(ActionKind::ResetTotp, tr("Reset the second factor…"))
                                          : std::pair(ActionKind::InviteTotp, tr("Invite to a second factor…")));
    for (const auto &[kind, text] : offered) {
        QAction *action = menu->addAction(text);
        offer(action, whyNot);
        connect(action, &QAction::triggered, this, [this, kind = kind, id = u->id] { Q_EMIT actionRequested(kind, id); });
    }
    if (!words::lockedFor(*u, Instant::fromDateTime(QDateTime::currentDateTimeUtc())).isEmpty()) {
        QAction *unlock = menu->addAction(tr("Unlock…"));
        offer(unlock, whyNot);
        connect(unlock, &QAction::triggered, this, [this, id = u->id] { Q_EMIT actionRequested(ActionKind::Unlock, id); });
    }
    menu->setToolTipsVisible(true);
}

void UserListPage::describeRow(const std::shared_ptr<const void> &row)
{
    const auto user = std::static_pointer_cast<const UserView>(row);
    const UserView &u = *user;
    DetailDrawer *d = drawer();
    d->clear(userTitle(u));
    QList<std::pair<QString, QString>> badges;
    if (!u.known)
        badges << std::pair(QStringLiteral("warn"), tr("never seen to exist"));
    d->addState(u.active > 0 ? Mark::Active : Mark::LoggedOut, false,
        u.active > 0 ? tr("%1 active").arg(words::count(u.active)) : tr("no active session"), {}, badges);
    d->addFact(tr("Source"), u.source);
    if (!u.login.isEmpty())
        d->addFact(tr("Login"), shownUser(u.login));
    if (u.odooId != 0)
        d->addFact(tr("Odoo id"), QString::number(u.odooId));
    if (!userSort(u).isEmpty())
        d->addFact(tr("Account"), userSort(u));
    d->addFact(tr("Suspended"), !u.suspended ? tr("not known") : *u.suspended ? tr("yes") : tr("no"));
    d->addFact(tr("Second factor"), totpWord(u));
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    const QString locked = words::lockedFor(u, now);
    if (u.allowsMultiple) {
        // The Guard tells of this user.
        d->addFact(tr("Lock"), locked.isEmpty() ? tr("not locked") : locked);
        d->addFact(tr("Multiple sessions"), *u.allowsMultiple ? tr("allowed") : tr("not excepted"));
        d->addFact(tr("Password"), words::passwordAge(u, now));
    }
    d->addFact(tr("Last login"), words::moment(u.lastLogin));
    d->addFact(tr("Last failed login"), u.failed > 0 ? words::moment(u.lastFailed) : tr("none known"));
    d->addHeading(tr("What the ledger counts"));
    const auto count = [&](Mark mark, const QString &text, std::int64_t n, PageId page, const QStringList &kinds) {
        if (n > 0)
            d->addLinkRow(mark, false, text, words::count(n), [this, user, page, kinds] { showRowsOf(page, *user, kinds); });
        else
            d->addFact(text, words::count(0));
    };
    count(Mark::Active, tr("Sessions"), u.sessions, PageId::Sessions, {});
    count(Mark::Done, tr("Logins"), u.logins, PageId::Activity, {eventKindName(EventKind::LoginOk)});
    count(Mark::Failed, tr("Failed logins"), u.failed, PageId::Activity, {eventKindName(EventKind::LoginFailed)});
    const QString whyNot = obstacleOn(u, m_whyNot);
    QPushButton *logOut = d->addEnding(QLatin1StringView("log-out"), tr("Log out everywhere…"));
    logOut->setObjectName(QStringLiteral("logOutThis"));
    offer(logOut, whyNot);
    connect(logOut, &QPushButton::clicked, this, [this, id = u.id] { Q_EMIT actionRequested(ActionKind::LogOutEverywhere, id); });
    if (!locked.isEmpty()) {
        QPushButton *unlock = d->addAction(tr("Unlock…"));
        unlock->setObjectName(QStringLiteral("unlockThis"));
        offer(unlock, whyNot);
        connect(unlock, &QPushButton::clicked, this, [this, id = u.id] { Q_EMIT actionRequested(ActionKind::Unlock, id); });
    }
    if (!whyNot.isEmpty())
        d->addNote(tr("Log out everywhere: %1").arg(whyNot), Ink::Text3);
    connect(d->addAction(tr("Open user")), &QPushButton::clicked, this, [this, id = u.id] { Q_EMIT userOpened(id); });
    d->finish();
}

} // namespace gatehouse
