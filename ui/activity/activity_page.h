// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/actions/action.h"
#include "ui/lists/list_page.h"
#include "ui/widgets/offer.h"

namespace gatehouse {

class EventDetails;
class FlowLayout;

/// Everything that happened: all events of all sources.
class ActivityPage : public ListPage
{
    Q_OBJECT

public:
    explicit ActivityPage(AsyncReader &reader, QWidget *parent = nullptr);
    ~ActivityPage() override;

    bool isSettled() const override;
    /// Why nothing can be unlocked at a source.
    void setWhyNotUnlock(const WhyNot &whyNot);

Q_SIGNALS:
    void actionRequested(gatehouse::ActionKind kind, gatehouse::UserId user);

protected:
    void describeRow(const std::shared_ptr<const void> &row) override;
    void askMore(const Query &listed) override;
    QString countText(qint64 total) const override;
    void fillRowMenu(QMenu *menu, int row) override;

private:
    void showKinds(const Reader::KindCounts &counts);
    void toggleKind(EventKind kind);
    void toggleDoubtful();

    EventDetails *m_details = nullptr;
    WhyNot m_whyNotUnlock;
    QWidget *m_kinds = nullptr;
    FlowLayout *m_kindFlow = nullptr;
    std::vector<QPushButton *> m_kindButtons; ///< by kind, and one more for doubtful; null until needed
    QPushButton *m_moreKinds = nullptr;
    CancelToken m_kindCancel;
};

} // namespace gatehouse
