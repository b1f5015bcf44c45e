// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/users/session_timeline.h"

#include "ui/widgets/privacy.h"
#include "ui/widgets/status_mark.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/time_axis.h"
#include "ui/widgets/words.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMap>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace gatehouse {

namespace {

constexpr std::size_t MostLanes = 6;
constexpr std::int64_t LeastSpanMs = 3600 * 1000;

bool isTrouble(EventKind kind)
{
    return kind != EventKind::LoginOk && kind != EventKind::TotpOk;
}

} // namespace

SessionTimeline::SessionTimeline(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Sessions by device over time"));
}

void SessionTimeline::setSessions(std::vector<SessionView> sessions, bool complete)
{
    const SessionId current = currentSession();
    m_sessions = std::move(sessions);
    m_complete = complete;
    arrange();
    m_lane = m_bar = -1;
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        for (std::size_t bar = 0; bar < m_lanes[lane].sessions.size(); ++bar) {
            if (current && m_sessions[m_lanes[lane].sessions[bar]].id == current) {
                m_lane = static_cast<int>(lane);
                m_bar = static_cast<int>(bar);
            }
        }
    }
}

void SessionTimeline::setLogins(std::vector<EventView> logins)
{
    m_logins = std::move(logins);
    arrange();
}

SessionId SessionTimeline::currentSession() const
{
    if (m_lane < 0 || m_bar < 0)
        return {};
    return m_sessions[m_lanes[static_cast<std::size_t>(m_lane)].sessions[static_cast<std::size_t>(m_bar)]].id;
}

void SessionTimeline::arrange()
{
    m_lanes.clear();
    m_range = {};
    const auto widen = [this](Instant t) {
        if (!t.isKnown())
            return;
        if (!m_range.from.isKnown() || t < m_range.from)
            m_range.from = t;
        if (!m_range.to.isKnown() || t > m_range.to)
            m_range.to = t;
    };
    QMap<QString, std::size_t> laneOf;
    // The sessions come newest first: so do the lanes.
    std::vector<std::size_t> order(m_sessions.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
        [this](std::size_t a, std::size_t b) { return m_sessions[a].last > m_sessions[b].last; });
    std::vector<Lane> lanes;
    for (std::size_t i : order) {
        const SessionView &s = m_sessions[i];
        widen(s.first);
        widen(s.last);
        const QString device = words::device(s.browser, s.platform);
        if (!laneOf.contains(device)) {
            laneOf.insert(device, lanes.size());
            lanes.push_back({device, words::place(s.country, s.city), {}});
        }
        lanes[laneOf.value(device)].sessions.push_back(i);
    }
    for (Lane &lane : lanes)
        std::reverse(lane.sessions.begin(), lane.sessions.end());
    m_hiddenLanes = static_cast<int>(lanes.size() - std::min(lanes.size(), MostLanes));
    lanes.resize(std::min(lanes.size(), MostLanes));
    m_lanes = std::move(lanes);
    if (!m_sessions.empty() || !m_logins.empty()) {
        for (const EventView &e : m_logins)
            widen(e.time);
    }
    if (m_range.from.isKnown() && m_range.to.ms - m_range.from.ms < LeastSpanMs) {
        m_range.from.ms -= LeastSpanMs / 2;
        m_range.to.ms += LeastSpanMs / 2;
    }
    setAccessibleDescription(tr("%1 sessions on %2 devices, %3 logins and failures. Arrow keys go from session to session.")
                                 .arg(m_sessions.size())
                                 .arg(m_lanes.size())
                                 .arg(m_logins.size()));
    updateGeometry();
    update();
}

int SessionTimeline::laneHeight() const
{
    return scaled(29);
}

QSize SessionTimeline::sizeHint() const
{
    const int lanes = static_cast<int>(m_lanes.size());
    const int notes = m_hiddenLanes > 0 || !m_complete ? scaled(16) : 0;
    return {scaled(500), lanes * laneHeight() + scaled(22) + scaled(22) + scaled(14) + notes};
}

QRectF SessionTimeline::plot() const
{
    // Time runs from left to right in every script.
    return QRectF(scaled(160), scaled(8), width() - scaled(160) - scaled(20),
        static_cast<double>(m_lanes.size()) * laneHeight() + scaled(22));
}

double SessionTimeline::xOf(Instant t) const
{
    const QRectF area = plot();
    const double share = double(t.ms - m_range.from.ms) / double(std::max<std::int64_t>(1, m_range.to.ms - m_range.from.ms));
    return area.left() + share * area.width();
}

QRectF SessionTimeline::barRect(std::size_t lane, std::size_t bar) const
{
    const SessionView &s = m_sessions[m_lanes[lane].sessions[bar]];
    const double left = xOf(s.first.isKnown() ? s.first : s.last);
    const double right = std::max(xOf(s.last.isKnown() ? s.last : s.first), left + scaled(6));
    const double y = plot().top() + static_cast<double>(lane) * laneHeight();
    return {left, y + (laneHeight() - scaled(14)) / 2.0, right - left, double(scaled(14))};
}

std::pair<int, int> SessionTimeline::barAt(const QPointF &pos) const
{
    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        for (std::size_t bar = m_lanes[lane].sessions.size(); bar-- > 0;) {
            if (barRect(lane, bar).adjusted(-2, -4, 2, 4).contains(pos))
                return {static_cast<int>(lane), static_cast<int>(bar)};
        }
    }
    return {-1, -1};
}

QString SessionTimeline::barText(std::size_t lane, std::size_t bar) const
{
    const SessionView &s = m_sessions[m_lanes[lane].sessions[bar]];
    return tr("%1, %2\n%3 to %4\n%5, %6")
        .arg(words::state(s.state), words::device(s.browser, s.platform), words::moment(s.first), words::moment(s.last),
            shownAddress(s.ip), words::place(s.country, s.city));
}

void SessionTimeline::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setLayoutDirection(Qt::LeftToRight);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF area = plot();
    if (!m_range.from.isKnown()) {
        painter.setFont(textFont(TextRole::Body));
        painter.setPen(theme.text2);
        painter.drawText(rect(), Qt::AlignCenter, tr("No sessions and no logins of this user are known."));
        return;
    }
    const QFont second = textFont(TextRole::Second);
    const QFont hint = textFont(TextRole::Hint);
    const auto label = [&](double y, double height, const QString &upper, const QString &lower) {
        const QRectF place(scaled(12), y, area.left() - scaled(20), height);
        painter.setFont(second);
        painter.setPen(theme.text1);
        const QString shown = QFontMetrics(second).elidedText(upper, Qt::ElideRight, int(place.width()));
        if (lower.isEmpty()) {
            painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, shown);
            return;
        }
        painter.drawText(place.adjusted(0, 0, 0, -height / 2 + 1), Qt::AlignBottom | Qt::AlignLeft, shown);
        painter.setFont(hint);
        painter.setPen(theme.text3);
        painter.drawText(place.adjusted(0, height / 2 + 1, 0, 0), Qt::AlignTop | Qt::AlignLeft,
            QFontMetrics(hint).elidedText(lower, Qt::ElideRight, int(place.width())));
    };

    for (std::size_t lane = 0; lane < m_lanes.size(); ++lane) {
        const double y = area.top() + static_cast<double>(lane) * laneHeight();
        label(y, laneHeight(), m_lanes[lane].device, m_lanes[lane].place);
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(area.left(), y + laneHeight() / 2.0), QPointF(area.right(), y + laneHeight() / 2.0));
        for (std::size_t bar = 0; bar < m_lanes[lane].sessions.size(); ++bar) {
            const SessionView &s = m_sessions[m_lanes[lane].sessions[bar]];
            QColor fill = statusFill(s.state.status, theme);
            if (s.state.presumed)
                fill.setAlphaF(0.55F);
            const QRectF box = barRect(lane, bar);
            const bool current = static_cast<int>(lane) == m_lane && static_cast<int>(bar) == m_bar;
            painter.setPen(current && hasFocus() ? QPen(theme.text1, 2) : QPen(theme.surface, 0.6));
            painter.setBrush(fill);
            painter.drawRoundedRect(box, scaled(3), scaled(3));
            // Colour alone tells nobody: wide bars carry the mark.
            if (box.width() > scaled(26) && s.state.status != SessionStatus::Active) {
                const QRectF disc(box.left() + scaled(4), box.top() - 0.5, scaled(15), scaled(15));
                painter.setPen(Qt::NoPen);
                painter.setBrush(theme.surface);
                painter.drawEllipse(disc.adjusted(1, 1, -1, -1));
                paintMark(painter, disc.adjusted(2, 2, -2, -2), statusMark(s.state.status), theme);
            }
        }
    }

    const double signY = area.top() + static_cast<double>(m_lanes.size()) * laneHeight();
    label(signY, scaled(22), tr("Logins"), {});
    const double side = scaled(9);
    // Trouble is drawn over success, never under it.
    for (const bool trouble : {false, true}) {
        for (const EventView &e : m_logins) {
            if (isTrouble(e.kind) != trouble)
                continue;
            const QRectF box(xOf(e.time) - side / 2, signY + (scaled(22) - side) / 2, side, side);
            paintMark(painter, box, e.doubtful ? Mark::Doubtful : eventMark(e.kind), theme);
        }
    }

    painter.setFont(hint);
    const double axisY = signY + scaled(22);
    for (const TimeTick &tick : timeTicks(m_range, std::max(2, int(area.width()) / scaled(110)))) {
        const double x = xOf(tick.time);
        painter.setPen(QPen(theme.line, 1));
        painter.drawLine(QPointF(x, area.top()), QPointF(x, axisY));
        painter.setPen(theme.text3);
        painter.drawText(QRectF(x - scaled(60), axisY, scaled(120), scaled(18)), Qt::AlignHCenter | Qt::AlignVCenter, tick.text);
    }
    if (m_hiddenLanes > 0 || !m_complete) {
        QStringList notes;
        if (m_hiddenLanes > 0)
            notes << tr("%1 more devices are in the list below.").arg(m_hiddenLanes);
        if (!m_complete)
            notes << tr("The newest %1 sessions are drawn.").arg(words::count(static_cast<qint64>(m_sessions.size())));
        painter.setPen(theme.text3);
        painter.drawText(QRectF(scaled(12), axisY + scaled(18), width() - scaled(24), scaled(16)), Qt::AlignLeft | Qt::AlignVCenter,
            notes.join(u' '));
    }
    if (hasFocus() && m_lane < 0) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(QRectF(rect()).adjusted(2, 2, -2, -2), scaled(4), scaled(4));
    }
}

void SessionTimeline::setCurrent(int lane, int bar)
{
    m_lane = lane;
    m_bar = bar;
    if (lane >= 0)
        setAccessibleDescription(barText(static_cast<std::size_t>(lane), static_cast<std::size_t>(bar)));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    update();
}

void SessionTimeline::mousePressEvent(QMouseEvent *event)
{
    const auto [lane, bar] = barAt(event->position());
    if (event->button() != Qt::LeftButton || lane < 0)
        return;
    setCurrent(lane, bar);
    Q_EMIT sessionActivated(currentSession());
}

void SessionTimeline::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(barAt(event->position()).first >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void SessionTimeline::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (m_lane < 0 && !m_lanes.empty() && event->reason() != Qt::MouseFocusReason)
        setCurrent(0, static_cast<int>(m_lanes[0].sessions.size()) - 1);
    update();
}

void SessionTimeline::keyPressEvent(QKeyEvent *event)
{
    if (m_lanes.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    const int lane = std::max(0, m_lane);
    const auto bars = [this](int l) { return static_cast<int>(m_lanes[static_cast<std::size_t>(l)].sessions.size()); };
    switch (event->key()) {
    case Qt::Key_Left:
        setCurrent(lane, std::max(0, m_bar - 1));
        return;
    case Qt::Key_Right:
        setCurrent(lane, std::min(bars(lane) - 1, m_bar + 1));
        return;
    case Qt::Key_Up:
    case Qt::Key_Down: {
        const int other = std::clamp(lane + (event->key() == Qt::Key_Up ? -1 : 1), 0, laneCount() - 1);
        setCurrent(other, std::clamp(m_bar, 0, bars(other) - 1));
        return;
    }
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_lane >= 0)
            Q_EMIT sessionActivated(currentSession());
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool SessionTimeline::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        auto *help = static_cast<QHelpEvent *>(event);
        const auto [lane, bar] = barAt(help->pos());
        if (lane >= 0)
            QToolTip::showText(help->globalPos(), barText(static_cast<std::size_t>(lane), static_cast<std::size_t>(bar)), this);
        else
            QToolTip::hideText();
        return true;
    }
    return QWidget::event(event);
}

} // namespace gatehouse
