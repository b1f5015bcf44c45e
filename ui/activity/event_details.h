// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/result.h"
#include "core/domain/views.h"
#include "ui/shell/page.h"

#include <QObject>

#include <memory>
#include <optional>

namespace gatehouse {

class AsyncReader;
class DetailDrawer;

/// Fills a drawer with all that is known of one event, down to the line of the file it came from.
class EventDetails : public QObject
{
    Q_OBJECT

public:
    EventDetails(AsyncReader &reader, DetailDrawer *drawer, QObject *parent = nullptr);

    void setUserLink(bool on) { m_userLink = on; }
    void show(const std::shared_ptr<const EventView> &event);
    bool isSettled() const { return m_pending == 0; }

Q_SIGNALS:
    void linkActivated(const gatehouse::Link &link);

private:
    void showDetails();

    AsyncReader &m_reader;
    DetailDrawer *m_drawer;
    bool m_userLink = true;
    int m_pending = 0;
    std::shared_ptr<const EventView> m_event;
    std::optional<Result<std::optional<ImportFileView>>> m_file;
};

} // namespace gatehouse
