// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/user_page.h"

#include "core/domain/event_kind.h"
#include "core/ledger/async_reader.h"
#include "ui/activity/event_cells.h"
#include "ui/activity/event_details.h"
#include "ui/lists/detail_drawer.h"
#include "ui/sessions/session_cells.h"
#include "ui/sessions/session_details.h"
#include "ui/users/session_timeline.h"
#include "ui/users/user_cells.h"
#include "ui/users/user_header.h"
#include "ui/widgets/guard_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/window_table.h"
#include "ui/widgets/words.h"

#include <QDateTime>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int SessionsDrawn = 400;
constexpr int LoginsDrawn = 1000;
constexpr int DescribePauseMs = 60;

constexpr int SessionsTab = 0;
constexpr int LogTab = 1;
constexpr int SecurityTab = 2;

} // namespace

UserPage::UserPage(AsyncReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_reader(reader)
    , m_asOf(std::make_shared<Instant>())
{
    auto *page = new QVBoxLayout(this);
    page->setContentsMargins(scaled(16), scaled(10), scaled(16), scaled(12));
    page->setSpacing(scaled(10));

    auto *crumbs = new QHBoxLayout;
    crumbs->setSpacing(scaled(4));
    m_crumb = new QPushButton(tr("Users"), this);
    m_crumb->setProperty("kind", QStringLiteral("link"));
    m_crumb->setToolTip(tr("Back to all users (Esc)"));
    m_crumb->setCursor(Qt::PointingHandCursor);
    connect(m_crumb, &QPushButton::clicked, this, &UserPage::back);
    crumbs->addWidget(m_crumb);
    crumbs->addWidget(makeLabel(QStringLiteral("›"), TextRole::Body, Ink::Text3, this));
    m_here = makeLabel({}, TextRole::Body, Ink::Text2, this);
    crumbs->addWidget(m_here);
    crumbs->addSpacing(scaled(12));
    m_act = new QPushButton(themedIcon(QLatin1StringView("shield-check")), tr("&Actions"), this);
    m_act->setObjectName(QStringLiteral("userActions"));
    m_act->setProperty("kind", QStringLiteral("soft"));
    m_act->setMenu(new QMenu(m_act));
    connect(m_act->menu(), &QMenu::aboutToShow, this, &UserPage::fillActions);
    m_actNote = new ElidedLabel({}, TextRole::Second, Ink::Text3, this);
    m_actNote->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    crumbs->addWidget(m_actNote, 1);
    crumbs->addWidget(m_act);
    auto *exporting = new QPushButton(themedIcon(QLatin1StringView("download")), tr("Export…"), this);
    exporting->setProperty("kind", QStringLiteral("soft"));
    exporting->setToolTip(tr("Export the sessions or the log of this user, whichever is shown (Ctrl+E)"));
    connect(exporting, &QPushButton::clicked, this, &UserPage::exportRequested);
    crumbs->addWidget(exporting);
    page->addLayout(crumbs);

    m_failure = makeLabel({}, TextRole::Body, Ink::BadText, this);
    m_failure->setWordWrap(true);
    m_failure->hide();
    page->addWidget(m_failure);
    m_header = new UserHeader(this);
    page->addWidget(m_header);

    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(scaled(12));
    splitter->setChildrenCollapsible(false);
    auto *card = new QFrame(splitter);
    card->setProperty("panel", QStringLiteral("card"));
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    m_tabs = new QTabBar(card);
    m_tabs->setExpanding(false);
    m_tabs->setDrawBase(false);
    m_tabs->addTab(tr("Sessions"));
    m_tabs->addTab(tr("Log"));
    m_tabs->addTab(tr("Security"));
    m_tabs->setAccessibleName(tr("What to show of the user"));
    column->addWidget(m_tabs);
    m_timeline = new SessionTimeline(card);
    column->addWidget(m_timeline);
    m_stack = new QStackedWidget(card);
    column->addWidget(m_stack, 1);

    m_book = new RevocationBook(reader, this);
    m_sessions = new WindowModel(sessionColumns(), sessionRows(reader, m_asOf, [this](const SessionView &session) {
        return m_book->find(session.source, session.identifier);
    }), this);
    m_events = new WindowModel(eventColumns(true), eventRows(reader, m_asOf, true), this);
    m_sessionTable = makeTable(m_sessions, tr("Sessions of the user"));
    m_eventTable = makeTable(m_events, tr("Log of the user"));
    m_sessionTable->setColumnShown(QStringLiteral("user"), false);
    m_sessionTable->setColumnShown(QStringLiteral("session"), true);
    m_eventTable->setColumnShown(QStringLiteral("source"), false);
    auto *area = new QScrollArea(m_stack);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    m_security = new UserSecurity(area);
    m_security->setAutoFillBackground(false);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(m_security);
    m_security->setAutoFillBackground(false); // setWidget() has turned it on
    m_stack->addWidget(m_sessionTable);
    m_stack->addWidget(m_eventTable);
    m_stack->addWidget(area);

    m_drawer = new DetailDrawer(splitter);
    m_drawer->hide();
    splitter->addWidget(card);
    splitter->addWidget(m_drawer);
    splitter->setStretchFactor(0, 1);
    splitter->setStretchFactor(1, 0);
    splitter->setSizes({scaled(900), scaled(315)});
    page->addWidget(splitter, 1);

    m_sessionDetails = new SessionDetails(reader, *m_book, m_drawer, this);
    connect(m_book, &RevocationBook::changed, this, [this] {
        m_sessionTable->viewport()->update();
        describe();
    });
    connect(m_sessionDetails, &SessionDetails::revokeRequested, this, &UserPage::revokeOneRequested);
    connect(m_sessionDetails, &SessionDetails::actionRequested, this, &UserPage::actionRequested);
    m_sessionDetails->setUserLink(false);
    m_eventDetails = new EventDetails(reader, m_drawer, this);
    m_eventDetails->setUserLink(false);
    connect(m_sessionDetails, &SessionDetails::linkActivated, this, &UserPage::linkActivated);
    connect(m_eventDetails, &EventDetails::linkActivated, this, &UserPage::linkActivated);
    connect(m_eventDetails, &EventDetails::unlockRequested, this, [this](UserId user) { Q_EMIT actionRequested(ActionKind::Unlock, user); });
    connect(m_sessionDetails, &SessionDetails::sessionChosen, this, &UserPage::showSession);
    connect(m_timeline, &SessionTimeline::sessionActivated, this, &UserPage::showSession);
    connect(m_drawer, &DetailDrawer::closeRequested, this, [this] { m_drawer->hide(); });
    connect(m_tabs, &QTabBar::currentChanged, this, &UserPage::showTab);
    m_describeTimer.setSingleShot(true);
    m_describeTimer.setInterval(DescribePauseMs);
    connect(&m_describeTimer, &QTimer::timeout, this, &UserPage::describe);
    for (WindowModel *model : {m_sessions, m_events}) {
        connect(model, &WindowModel::totalChanged, this, [this] { showUser(); });
        connect(model, &WindowModel::stateChanged, this, [this, model] {
            WindowTable *table = model == m_sessions ? m_sessionTable : m_eventTable;
            if (model->state() == WindowModel::State::Failed && model->total() == 0)
                table->setMessage(tr("The list could not be read"), model->failure(), tr("Try again"));
            else if (model->state() == WindowModel::State::Ready && model->total() == 0)
                table->setMessage(model == m_sessions ? tr("No sessions of this user are known") : tr("No events of this user are known"), {});
            else
                table->setMessage({}, {});
        });
    }
}

UserPage::~UserPage()
{
    m_cancel.cancel();
}

template <typename Question, typename Done>
void UserPage::ask(Question question, Done done)
{
    ++m_pending;
    askLedger(m_reader, this, std::move(question), [this, done = std::move(done), token = m_cancel](auto answer) mutable {
        --m_pending;
        if (!token.isCancelled())
            done(std::move(answer));
    });
}

WindowTable *UserPage::makeTable(WindowModel *model, const QString &name)
{
    auto *table = new WindowTable(m_stack);
    table->setModel(model);
    table->setSelectable(false);
    table->setAccessibleName(name);
    connect(table, &WindowTable::sortRequested, this, [model, table](Field field, bool descending) {
        Query query = model->query();
        query.sort = field;
        query.descending = descending;
        model->setQuery(query);
        table->setSortShown(field, descending);
    });
    connect(table, &WindowTable::currentChanged, &m_describeTimer, qOverload<>(&QTimer::start));
    connect(table, &WindowTable::activated, this, [this] {
        m_drawer->show();
        describe();
        m_drawer->enter();
    });
    connect(table, &WindowTable::previewRequested, this, [this] {
        m_drawer->setVisible(m_drawer->isHidden());
        describe();
    });
    connect(table, &WindowTable::messageAction, this, &UserPage::refresh);
    connect(table, &WindowTable::notice, this, &UserPage::notice);
    return table;
}

Query UserPage::ofUser(Subject subject) const
{
    Query query = defaultQuery(subject);
    if (m_view) {
        query.filter.setCondition(Field::User, {m_view->user});
        query.filter.setCondition(Field::Source, {m_view->source});
    }
    return query;
}

Query UserPage::shownQuery() const
{
    return shownSubject() == Subject::Sessions ? m_sessions->query() : m_events->query();
}

Subject UserPage::shownSubject() const
{
    return m_tabs->currentIndex() == SessionsTab ? Subject::Sessions : Subject::Events;
}

void UserPage::open(UserId user)
{
    if (user == m_user && m_view) {
        refresh();
        return;
    }
    m_cancel.cancel();
    m_cancel = CancelToken();
    m_user = user;
    m_view.reset();
    m_facts = {};
    m_drawer->hide();
    m_timeline->setSessions({}, true);
    m_timeline->setLogins({});
    m_here->setText(tr("Reading…"));
    if (m_tabs->currentIndex() != SecurityTab)
        m_stack->currentWidget()->setFocus();
    askUser();
}

void UserPage::refresh()
{
    if (m_user)
        askUser();
}

void UserPage::askUser()
{
    struct Answer
    {
        std::optional<UserView> user;
        Instant asOf;
    };
    ask(
        [id = m_user](Reader &r) -> Result<Answer> {
            auto user = r.user(id);
            if (!user)
                return tl::unexpected(user.error());
            auto sources = r.sources();
            if (!sources)
                return tl::unexpected(sources.error());
            Answer answer{std::move(*user), {}};
            for (const SourceView &s : *sources)
                answer.asOf = std::max(answer.asOf, s.seenUntil);
            return answer;
        },
        [this](const Result<Answer> &answer) {
            m_failure->setVisible(!answer || !answer->user);
            if (!answer || !answer->user) {
                m_failure->setText(answer ? tr("The ledger no longer knows this user.")
                                          : tr("The user could not be read. %1").arg(answer.error().text));
                return;
            }
            const bool first = !m_view;
            m_view = answer->user;
            *m_asOf = answer->asOf;
            if (first) {
                m_sessions->setQuery(ofUser(Subject::Sessions));
                m_events->setQuery(ofUser(Subject::Events));
                m_sessionTable->setSortShown(m_sessions->query().sort, true);
                m_eventTable->setSortShown(m_events->query().sort, true);
            } else {
                m_sessions->refresh();
                m_events->refresh();
            }
            showUser();
            askTimeline();
            askSecurity();
        });
}

void UserPage::askTimeline()
{
    ask([query = ofUser(Subject::Sessions), token = m_cancel](Reader &r) { return r.sessions(query, 0, SessionsDrawn, token); },
        [this](const Result<Window<SessionView>> &window) {
            if (window)
                m_timeline->setSessions(window->rows, static_cast<std::int64_t>(window->rows.size()) == window->total);
        });
    Query logins = ofUser(Subject::Events);
    QStringList kinds;
    for (EventKind kind : {EventKind::LoginOk, EventKind::LoginFailed, EventKind::LoginIgnored, EventKind::LoginRefused,
             EventKind::LockedOut, EventKind::TotpFailed})
        kinds << eventKindName(kind);
    logins.filter.setCondition(Field::Kind, kinds);
    ask([logins, token = m_cancel](Reader &r) { return r.events(logins, 0, LoginsDrawn, token); },
        [this](const Result<Window<EventView>> &window) {
            if (window)
                m_timeline->setLogins(window->rows);
        });
}

void UserPage::askSecurity()
{
    ask([filter = ofUser(Subject::Events).filter, token = m_cancel](Reader &r) { return r.eventKinds(filter, token); },
        [this](const Result<Reader::KindCounts> &kinds) {
            if (!kinds)
                return;
            m_facts.kinds = *kinds;
            showSecurity();
        });
    ask([user = *m_view](Reader &r) { return readUserSecurity(r, user); },
        [this](const Result<UserSecurityFacts::Reading> &reading) {
            if (!reading)
                return;
            m_facts.reading = *reading;
            showSecurity();
        });
    // The last word on each matter.
    Query query = ofUser(Subject::Events);
    ask(
        [query, token = m_cancel](Reader &r) -> Result<std::vector<EventView>> {
            std::vector<EventView> latest;
            for (EventKind kind : allEventKinds()) {
                if (kind < EventKind::TotpEnabled || kind == EventKind::PolicyChanged)
                    continue;
                Query one = query;
                one.filter.setCondition(Field::Kind, {eventKindName(kind)});
                auto window = r.events(one, 0, 1, token);
                if (!window)
                    return tl::unexpected(window.error());
                if (!window->rows.empty())
                    latest.push_back(window->rows.front());
            }
            return latest;
        },
        [this](const Result<std::vector<EventView>> &latest) {
            if (!latest)
                return;
            m_facts.latest = {};
            for (const EventView &e : *latest)
                m_facts.latest[static_cast<std::size_t>(e.kind)] = e;
            showSecurity();
        });
}

void UserPage::setWhyNot(const WhyNot &whyNot)
{
    m_whyNot = whyNot;
    m_sessionDetails->setWhyNot(whyNot);
    m_eventDetails->setWhyNot(whyNot);
    updateActions();
    describe();
}

void UserPage::updateActions()
{
    const QString whyNot = m_view ? obstacleOn(*m_view, m_whyNot) : obstacleOn(QString(), {});
    offer(m_act, whyNot);
    m_actNote->setText(whyNot);
}

void UserPage::fillActions()
{
    QMenu *menu = m_act->menu();
    menu->clear();
    if (!m_view)
        return;
    // What a server cannot do, or this officer may not, is said in the dialog, with the reason.
    const bool suspended = m_view->suspended.value_or(false);
    const std::pair<ActionKind, QString> actions[] = {{ActionKind::LogOutEverywhere, tr("&Log out everywhere…")},
        {suspended ? ActionKind::Reinstate : ActionKind::Suspend, suspended ? tr("&Reinstate…") : tr("&Suspend…")},
        {ActionKind::ResetTotp, tr("Reset the second &factor…")}, {ActionKind::InviteTotp, tr("&Invite to a second factor…")},
        {ActionKind::RemoveTrustedDevices, tr("Remove &trusted devices…")}, {ActionKind::RemoveApiKeys, tr("Remove API &keys…")}};
    for (const auto &[kind, text] : actions) {
        QAction *action = menu->addAction(text);
        action->setEnabled(kind != ActionKind::ResetTotp || m_view->totpEnabled.value_or(true));
        connect(action, &QAction::triggered, this, [this, kind = kind] { Q_EMIT actionRequested(kind, m_view->id); });
    }
    if (!m_view->allowsMultiple)
        return; // there is no Guard where this user is from
    menu->addSeparator();
    const Instant now = Instant::fromDateTime(QDateTime::currentDateTimeUtc());
    QAction *unlock = menu->addAction(tr("&Unlock…"));
    unlock->setEnabled(!words::lockedFor(*m_view, now).isEmpty());
    connect(unlock, &QAction::triggered, this, [this] { Q_EMIT actionRequested(ActionKind::Unlock, m_view->id); });
    const bool allows = *m_view->allowsMultiple;
    QAction *multiple = menu->addAction(tr("Allow &multiple sessions…"));
    multiple->setCheckable(true);
    multiple->setChecked(allows);
    connect(multiple, &QAction::triggered, this, [this, allows] {
        Q_EMIT actionRequested(allows ? ActionKind::OneSessionOnly : ActionKind::AllowMultipleSessions, m_view->id);
    });
}

void UserPage::showUser()
{
    if (!m_view)
        return;
    m_here->setText(userTitle(*m_view));
    m_header->setUser(*m_view, *m_asOf);
    updateActions();
    const auto titled = [](const QString &name, const WindowModel *model) {
        return model->state() == WindowModel::State::Ready ? name + u' ' + words::count(model->total()) : name;
    };
    m_tabs->setTabText(SessionsTab, titled(tr("Sessions"), m_sessions));
    m_tabs->setTabText(LogTab, titled(tr("Log"), m_events));
}

void UserPage::showSecurity()
{
    m_facts.user = m_view;
    m_security->setFacts(m_facts);
}

void UserPage::showTab(int tab)
{
    m_stack->setCurrentIndex(tab);
    m_timeline->setVisible(tab != SecurityTab);
    if (tab == SecurityTab)
        m_drawer->hide();
    else
        describe();
}

void UserPage::describe()
{
    if (m_drawer->isHidden())
        return;
    const bool sessions = m_tabs->currentIndex() == SessionsTab;
    WindowTable *table = sessions ? m_sessionTable : m_eventTable;
    if (sessions) {
        if (const auto session = m_sessions->valueAs<SessionView>(table->currentRow())) {
            m_sessionDetails->show(session, *m_asOf);
            return;
        }
    } else if (const auto event = m_events->valueAs<EventView>(table->currentRow())) {
        m_eventDetails->show(event);
        return;
    }
    m_drawer->showNothing(tr("Choose a row to see what is known of it."));
}

/// A bar of the timeline: its row in the list, and the drawer.
void UserPage::showSession(SessionId session)
{
    m_tabs->setCurrentIndex(SessionsTab);
    ask([query = m_sessions->query(), session](Reader &r) { return r.sessionPosition(query, session); },
        [this, session](const Result<std::optional<std::int64_t>> &position) {
            if (position && *position)
                m_sessionTable->setCurrentKey(session.value, **position);
        });
    ask([session](Reader &r) { return r.session(session); },
        [this](const Result<std::optional<SessionView>> &found) {
            if (!found || !*found) {
                Q_EMIT notice(found ? tr("The ledger no longer knows this session.") : found.error().text);
                return;
            }
            m_drawer->show();
            m_sessionDetails->show(std::make_shared<const SessionView>(**found), *m_asOf);
        });
}

bool UserPage::isSettled() const
{
    return m_pending == 0 && m_sessions->isSettled() && m_events->isSettled() && m_sessionDetails->isSettled()
        && m_eventDetails->isSettled() && m_book->isSettled() && !m_describeTimer.isActive();
}

bool UserPage::stepBack()
{
    if (!m_drawer->isHidden()) {
        m_drawer->hide();
        return true;
    }
    return false;
}

} // namespace gatehouse
