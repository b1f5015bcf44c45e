// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/shell/page.h"
#include "ui/users/user_security.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/window_model.h"

#include <QTimer>

class QFormLayout;
class QFrame;
class QLabel;
class QPushButton;
class QStackedWidget;
class QTabBar;

namespace gatehouse {

class DetailDrawer;
class EventDetails;
class RevocationBook;
class SessionDetails;
class SessionTimeline;
class UserHeader;
class WindowTable;

/// Everything the ledger knows of one user: who it is, sessions by device over time, the list of sessions, the log, and
/// what is known of the account's security.
class UserPage : public QWidget
{
    Q_OBJECT

public:
    explicit UserPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~UserPage() override;

    void open(UserId user);
    UserId user() const { return m_user; }
    void refresh();
    bool isSettled() const;
    bool stepBack();
    /// The sessions or the log, whichever is shown: what an export of this page holds.
    Query shownQuery() const;
    Subject shownSubject() const;
    /// Whether something can be sent to where the user is from, and else why not. Nothing can before this is set; set it
    /// again when its answers change.
    void setWhyNot(const WhyNot &whyNot);

Q_SIGNALS:
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);
    void revokeOneRequested(gatehouse::SessionId session);
    void linkActivated(const gatehouse::Link &link);
    void back();
    void notice(const QString &text);
    void exportRequested();

private:
    template <typename Question, typename Done>
    void ask(Question question, Done done);
    void askUser();
    void askTimeline();
    void askSecurity();
    void showUser();
    void showSecurity();
    void fillActions();
    void updateActions();
    void showTab(int tab);
    void describe();
    void showSession(SessionId session);
    Query ofUser(Subject subject) const;
    WindowTable *makeTable(WindowModel *model, const QString &name);

    AsyncReader &m_reader;
    std::shared_ptr<Instant> m_asOf;
    UserId m_user;
    std::optional<UserView> m_view;
    int m_pending = 0;
    CancelToken m_cancel;
    UserSecurityFacts m_facts;

    QPushButton *m_crumb = nullptr;
    QPushButton *m_act = nullptr;
    QLabel *m_here = nullptr;
    UserHeader *m_header = nullptr;
    QTabBar *m_tabs = nullptr;
    SessionTimeline *m_timeline = nullptr;
    QStackedWidget *m_stack = nullptr;
    WindowModel *m_sessions = nullptr;
    WindowModel *m_events = nullptr;
    WindowTable *m_sessionTable = nullptr;
    WindowTable *m_eventTable = nullptr;
    UserSecurity *m_security = nullptr;
    QLabel *m_failure = nullptr;
    DetailDrawer *m_drawer = nullptr;
    RevocationBook *m_book = nullptr;
    SessionDetails *m_sessionDetails = nullptr;
    WhyNot m_whyNot;
    QLabel *m_actNote = nullptr;
    EventDetails *m_eventDetails = nullptr;
    QTimer m_describeTimer;
};

} // namespace gatehouse
