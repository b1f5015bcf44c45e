// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/views.h"
#include "ui/shell/page.h"
#include "ui/widgets/offer.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gatehouse {

class AsyncReader;
class DetailDrawer;

/// Does the event tell of a name that the Guard has locked? Then it can be unlocked, be it that nobody has that name.
bool tellsOfLock(const EventView &event);

/// Fills a drawer with all that is known of one event, down to the line of the file it came from.
class EventDetails : public QObject
{
    Q_OBJECT

public:
    EventDetails(AsyncReader &reader, DetailDrawer *drawer, QObject *parent = nullptr);

    void setUserLink(bool on) { m_userLink = on; }
    /// Why nothing can be unlocked at a source; nothing can without it.
    void setWhyNot(const WhyNot &whyNot);
    void show(const std::shared_ptr<const EventView> &event);
    bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);
    /// Of an event that a name was locked.
    void unlockRequested(gatehouse::UserId user);

private:
    void showDetails();

    AsyncReader &m_reader;
    DetailDrawer *m_drawer;
    WhyNot m_whyNot;
    bool m_userLink = true;
    int m_pending = 0;
    std::shared_ptr<const EventView> m_event;
    std::optional<Result<std::optional<ImportFileView>>> m_file;
};

} // namespace gatehouse
