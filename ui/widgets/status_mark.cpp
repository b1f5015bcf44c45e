// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/status_mark.h"

#include <QIconEngine>
#include <QPainter>
#include <QPainterPath>
#include <QPixmap>

namespace gatehouse {

Mark statusMark(SessionStatus status)
{
    switch (status) {
    case SessionStatus::Active: return Mark::Active;
    case SessionStatus::Idle: return Mark::Idle;
    case SessionStatus::LoggedOut: return Mark::LoggedOut;
    case SessionStatus::Expired: return Mark::Expired;
    case SessionStatus::Revoked: return Mark::Revoked;
    case SessionStatus::Ended: return Mark::Ended;
    }
    return Mark::Ended;
}

Mark eventMark(EventKind kind)
{
    switch (kind) {
    case EventKind::LoginOk:
    case EventKind::TotpOk:
        return Mark::Done;
    case EventKind::LoginFailed:
    case EventKind::TotpFailed:
    case EventKind::IdentityCheckFailed:
        return Mark::Failed;
    case EventKind::LoginIgnored:
    case EventKind::LockedOut:
    case EventKind::UserSuspended:
        return Mark::Locked;
    case EventKind::LoginRefused:
        return Mark::Refused;
    case EventKind::Logout:
        return Mark::LoggedOut;
    case EventKind::SessionSeen:
        return Mark::Seen;
    case EventKind::SessionEnded:
        return Mark::Ended;
    case EventKind::SessionExpired:
        return Mark::Expired;
    case EventKind::Revoked:
        return Mark::Revoked;
    case EventKind::TotpEnabled:
    case EventKind::TotpDisabled:
    case EventKind::TotpInvited:
    case EventKind::TrustedDeviceAdded:
    case EventKind::TrustedDeviceRemoved:
    case EventKind::PasswordChanged:
    case EventKind::ResetRequested:
    case EventKind::ResetMailed:
    case EventKind::ApiKeyAdded:
    case EventKind::ApiKeyRemoved:
    case EventKind::PasskeyAdded:
    case EventKind::PasskeyRemoved:
    case EventKind::UserReinstated:
    case EventKind::PolicyChanged:
        return Mark::Changed;
    }
    return Mark::Changed;
}

QColor markColour(Mark mark, const Theme &theme)
{
    switch (mark) {
    case Mark::Active:
    case Mark::Done:
        return theme.ok;
    case Mark::Idle:
        return theme.info;
    case Mark::Seen:
    case Mark::LoggedOut:
    case Mark::Ended:
    case Mark::Offline:
        return theme.neutral;
    case Mark::Expired:
    case Mark::Stale:
    case Mark::Doubtful:
        return theme.warn;
    case Mark::Revoked:
    case Mark::Watching:
    case Mark::Failed:
    case Mark::Refused:
        return theme.bad;
    case Mark::Locked:
        return theme.locked;
    case Mark::Changed:
        return theme.accent;
    }
    return theme.neutral;
}

QColor statusFill(SessionStatus status, const Theme &theme)
{
    // Ended and logged out are both neutral; beside one another in a chart they need two greys.
    return status == SessionStatus::Ended ? theme.hatch : markColour(statusMark(status), theme);
}

void paintMark(QPainter &painter, const QRectF &rect, Mark mark, const Theme &theme, bool presumed)
{
    const qreal side = qMin(rect.width(), rect.height());
    if (side <= 0)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(rect.center());
    painter.scale(side / 12, side / 12); // shapes are drawn in a box of 12 by 12 around the origin
    if (presumed)
        painter.setOpacity(painter.opacity() * 0.55);

    const QColor colour = markColour(mark, theme);
    const QPen pen(colour, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const QPen cut(theme.surface, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    const auto ring = [&] {
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), 4.6, 4.6);
    };
    const auto disc = [&](qreal radius) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(), radius, radius);
    };
    const auto polygon = [&](std::initializer_list<QPointF> points, bool filled) {
        painter.setPen(filled ? QPen(colour, 1, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin) : pen);
        painter.setBrush(filled ? QBrush(colour) : QBrush(Qt::NoBrush));
        painter.drawPolygon(QPolygonF(QList<QPointF>(points)));
    };

    switch (mark) {
    case Mark::Active:
        disc(5.2);
        break;
    case Mark::Idle:
        ring();
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawPie(QRectF(-4.6, -4.6, 9.2, 9.2), -90 * 16, 180 * 16);
        break;
    case Mark::LoggedOut:
        ring();
        break;
    case Mark::Expired:
        ring();
        painter.drawLine(QPointF(0, -2.6), QPointF(0, 0));
        painter.drawLine(QPointF(0, 0), QPointF(2, 1.2));
        break;
    case Mark::Revoked:
        ring();
        painter.drawLine(QPointF(-3.2, 3.2), QPointF(3.2, -3.2));
        break;
    case Mark::Watching: {
        QPen dashed = pen;
        // Six dashes around; lengths are in widths of the pen.
        dashed.setCapStyle(Qt::FlatCap);
        const qreal sixth = 2 * 3.14159265 * 4.6 / 6 / dashed.widthF();
        dashed.setDashPattern({sixth * 0.58, sixth * 0.42});
        painter.setPen(dashed);
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(), 4.6, 4.6);
        painter.setPen(pen);
        painter.drawLine(QPointF(-2.6, 2.6), QPointF(2.6, -2.6));
        break;
    }
    case Mark::Ended:
        painter.setPen(QPen(colour, 1.8, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(-4.8, 0), QPointF(4.8, 0));
        break;
    case Mark::Failed:
        polygon({{0, -4.6}, {5, 4.4}, {-5, 4.4}}, true);
        break;
    case Mark::Locked:
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(-2.7, -5.2, 5.4, 6.4), 0, 180 * 16);
        painter.drawLine(QPointF(-2.7, -2), QPointF(-2.7, 0));
        painter.drawLine(QPointF(2.7, -2), QPointF(2.7, 0));
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(-4.6, -1, 9.2, 6.4), 1.3, 1.3);
        break;
    case Mark::Done:
        disc(5.4);
        painter.setPen(cut);
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(QPolygonF({{-2.4, 0.2}, {-0.7, 1.9}, {2.5, -1.7}}));
        break;
    case Mark::Refused:
        disc(5.4);
        painter.setPen(cut);
        painter.drawLine(QPointF(-2, -2), QPointF(2, 2));
        painter.drawLine(QPointF(-2, 2), QPointF(2, -2));
        break;
    case Mark::Seen:
        disc(2.2);
        break;
    case Mark::Changed:
        polygon({{0, -4.8}, {4.8, 0}, {0, 4.8}, {-4.8, 0}}, true);
        break;
    case Mark::Stale:
        polygon({{0, -4.8}, {4.8, 0}, {0, 4.8}, {-4.8, 0}}, false);
        break;
    case Mark::Offline:
        painter.setPen(QPen(colour, 1.5, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(-4.2, -4.2, 8.4, 8.4));
        break;
    case Mark::Doubtful: {
        ring();
        QPainterPath hook(QPointF(-1.6, -1.2));
        hook.cubicTo(QPointF(-1.6, -3.4), QPointF(1.9, -3.4), QPointF(1.7, -1.1));
        hook.cubicTo(QPointF(1.6, 0.1), QPointF(0, 0), QPointF(0, 1.2));
        painter.setPen(QPen(colour, 1.3, Qt::SolidLine, Qt::RoundCap));
        painter.drawPath(hook);
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(0, 2.9), 0.8, 0.8);
        break;
    }
    }
    painter.restore();
}

namespace {

class MarkIconEngine final : public QIconEngine
{
public:
    MarkIconEngine(Mark mark, bool presumed)
        : m_mark(mark)
        , m_presumed(presumed)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        paintMark(*painter, rect, m_mark, Theme::of(nullptr), m_presumed);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new MarkIconEngine(*this); }

private:
    Mark m_mark;
    bool m_presumed;
};

} // namespace

QIcon markIcon(Mark mark, bool presumed)
{
    return QIcon(new MarkIconEngine(mark, presumed));
}

} // namespace gatehouse
