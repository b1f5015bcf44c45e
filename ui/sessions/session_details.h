// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/journal_views.h"
#include "core/domain/views.h"
#include "core/domain/cancel.h"
#include "core/domain/result.h"
#include "ui/shell/page.h"
#include "ui/widgets/offer.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace gatehouse {

class AsyncReader;
class DetailDrawer;
class RevocationBook;

/// Where a user's page is.
Link userLink(UserId user);
/// What the user of a session did around the time it lived.
Link activityLink(const SessionView &session);

/// Fills a drawer with all that is known of one session.
class SessionDetails : public QObject
{
    Q_OBJECT

public:
    /// The book outlives this.
    SessionDetails(AsyncReader &reader, const RevocationBook &book, DetailDrawer *drawer, QObject *parent = nullptr);
    ~SessionDetails() override;

    /// On the page of the user there is no need to lead there.
    void setUserLink(bool on) { m_userLink = on; }
    /// Without it nothing can be sent anywhere.
    void setWhyNot(const WhyNot &whyNot);
    void show(const std::shared_ptr<const SessionView> &session, Instant asOf);
    bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);
    /// Another session of the same user.
    void sessionChosen(gatehouse::SessionId session);
    void revokeRequested(gatehouse::SessionId session);
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);

private:
    void showDetails();
    void showRevocation();
    void showGuardedEnd();
    void showGuardedBeginning();
    void showActions();
    void showSurvivor(const JournalTarget &survivor);

    AsyncReader &m_reader;
    const RevocationBook &m_book;
    WhyNot m_whyNot;
    DetailDrawer *m_drawer;
    bool m_userLink = true;
    Instant m_asOf;
    int m_pending = 0;
    CancelToken m_cancel;
    std::shared_ptr<const SessionView> m_session;
    std::optional<Result<std::vector<TraceView>>> m_traces;
    std::optional<Result<std::optional<GuardSessionView>>> m_guard;
    std::optional<Result<Window<SessionView>>> m_others;
    std::optional<Result<std::vector<JournalTarget>>> m_revocations; ///< newest first
};

} // namespace gatehouse
