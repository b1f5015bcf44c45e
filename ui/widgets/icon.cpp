// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icon.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace gatehouse {

namespace {

class ThemedIconEngine final : public QIconEngine
{
public:
    ThemedIconEngine(QLatin1StringView name, Ink ink)
        : m_name(name)
        , m_ink(ink)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        const int side = qMin(rect.width(), rect.height());
        const QPoint corner(rect.x() + (rect.width() - side) / 2, rect.y() + (rect.height() - side) / 2);
        painter->drawPixmap(corner, themedPixmap(m_name, colour(mode), side, painter->device()->devicePixelRatioF()));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        return themedPixmap(m_name, colour(mode), qMin(size.width(), size.height()), 1.0);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale) override
    {
        // `size` is in device pixels here.
        return themedPixmap(m_name, colour(mode), qRound(qMin(size.width(), size.height()) / scale), scale);
    }

    QIconEngine *clone() const override { return new ThemedIconEngine(*this); }

private:
    QColor colour(QIcon::Mode mode) const
    {
        const Theme &theme = Theme::of(nullptr);
        return mode == QIcon::Disabled ? theme.strongLine : theme.ink(m_ink);
    }

    QLatin1StringView m_name;
    Ink m_ink;
};

} // namespace

QPixmap themedPixmap(QLatin1StringView name, const QColor &colour, int px, qreal devicePixelRatio)
{
    const QString key
        = QStringLiteral("lucide/%1/%2/%3/%4").arg(name).arg(colour.rgba(), 0, 16).arg(px).arg(devicePixelRatio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;

    const int side = qMax(1, qRound(px * devicePixelRatio));
    pixmap = QPixmap(side, side);
    pixmap.fill(Qt::transparent);
    QFile file(QStringLiteral(":/gatehouse/icons/lucide/%1.svg").arg(name));
    if (file.open(QIODevice::ReadOnly)) {
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        // Lucide's two-pixel lines are made for 24 px; at 16 they are heavy.
        svg.replace("stroke-width=\"2\"", "stroke-width=\"1.75\"");
        QSvgRenderer renderer(svg);
        QPainter painter(&pixmap);
        renderer.render(&painter, QRectF(0, 0, side, side));
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QIcon themedIcon(QLatin1StringView name, Ink ink)
{
    return QIcon(new ThemedIconEngine(name, ink));
}

QIcon applicationIcon()
{
    return QIcon(QStringLiteral(":/gatehouse/icons/gatehouse.svg"));
}

} // namespace gatehouse
