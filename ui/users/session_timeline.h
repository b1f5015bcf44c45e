// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/views.h"

#include <QWidget>

#include <vector>

namespace gatehouse {

/// The sessions of one user as bars over time, one lane per device, and what happened at login as marks below. A painted
/// widget over plain values.
///
/// Mouse: a tooltip tells what is under the pointer, a click activates a session. Keys: left and right go from session to
/// session by time, up and down from lane to lane, Enter activates.
class SessionTimeline : public QWidget
{
    Q_OBJECT

public:
    explicit SessionTimeline(QWidget *parent = nullptr);

    /// `complete`: false when there are more sessions than were given; the widget then says so.
    void setSessions(std::vector<SessionView> sessions, bool complete);
    void setLogins(std::vector<EventView> logins);

    int laneCount() const { return static_cast<int>(m_lanes.size()); }
    /// The session the keyboard is on, or none.
    SessionId currentSession() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void sessionActivated(gatehouse::SessionId session);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    bool event(QEvent *event) override;

private:
    struct Lane
    {
        QString device;
        QString place;
        std::vector<std::size_t> sessions; ///< indexes, oldest first
    };

    void arrange();
    void setCurrent(int lane, int bar);
    QRectF plot() const;
    int laneHeight() const;
    double xOf(Instant t) const;
    QRectF barRect(std::size_t lane, std::size_t bar) const;
    /// Lane and bar under a point, or -1, -1.
    std::pair<int, int> barAt(const QPointF &pos) const;
    QString barText(std::size_t lane, std::size_t bar) const;

    std::vector<SessionView> m_sessions;
    std::vector<EventView> m_logins;
    std::vector<Lane> m_lanes;
    bool m_complete = true;
    int m_hiddenLanes = 0;
    TimeRange m_range;
    int m_lane = -1;
    int m_bar = -1;
};

} // namespace gatehouse
