// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/lists/list_page.h"
#include "ui/widgets/offer.h"
#include "ui/widgets/row_selection.h"

class QPushButton;

namespace gatehouse {

class RevocationBook;
class SessionDetails;

/// All sessions the ledger knows, those that live and those that have ended.
class SessionsPage : public ListPage
{
    Q_OBJECT

public:
    explicit SessionsPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~SessionsPage() override;

    void open(const Link &link) override;
    bool isSettled() const override;

    /// Why nothing can be sent anywhere; empty: it can, and revokeRequested() may follow.
    void setWhyNotRevoke(const QString &reason);
    /// The same of one source, for what is offered beside a session; ask again after setWhyNotRevoke().
    void setWhyNot(const WhyNot &whyNot);

Q_SIGNALS:
    /// The officer wants to end these sessions of the list.
    void revokeRequested(const gatehouse::Query &listed, const gatehouse::RowSelection &chosen);
    /// This one session.
    void revokeOneRequested(gatehouse::SessionId session);
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);

protected:
    void describeRow(const std::shared_ptr<const void> &row) override;
    void askMore(const Query &listed) override;
    QString countText(qint64 total) const override;
    void fillRowMenu(QMenu *menu, int row) override;
    void showEvent(QShowEvent *event) override;

private:
    void openSession(SessionId id);
    void revokeSelected();

    CancelToken m_countCancel;
    SessionId m_awaited; ///< a link's session, until the list it is to be found in is there
    RevocationBook *m_book = nullptr;
    SessionDetails *m_details = nullptr;
    QPushButton *m_revoke = nullptr;
    QString m_whyNot;
};

} // namespace gatehouse
