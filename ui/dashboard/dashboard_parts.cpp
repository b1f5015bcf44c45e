// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_parts.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QHBoxLayout>
#include <QPainter>

namespace gatehouse {

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent)
{
    setProperty("panel", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    m_heading = new QHBoxLayout;
    m_heading->setContentsMargins(scaled(12), scaled(6), scaled(12), scaled(6));
    m_heading->setSpacing(scaled(8));
    auto *label = makeLabel(title, TextRole::Strong, Ink::Text1);
    label->setMinimumHeight(scaled(26));
    m_heading->addWidget(label);
    layout->addLayout(m_heading);
    m_body = new QVBoxLayout;
    m_body->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_body, 1);
    setAccessibleName(title);
}

LegendRow::LegendRow(SessionStatus status, QWidget *parent)
    : Card(parent)
    , m_status(status)
{
    setFlat(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void LegendRow::setNumbers(std::int64_t count, std::int64_t presumed, std::int64_t total)
{
    m_count = count;
    m_total = total;
    updateGeometry();
    const QString name = words::status(m_status);
    setAccessibleName(tr("%1: %2 sessions, %3").arg(name, words::count(count), words::share(count, total)));
    setToolTip(presumed > 0 ? tr("%1 of them presumed: the source suggests it but does not prove it").arg(words::count(presumed))
                            : QString());
    update();
}

void LegendRow::setPointed(bool pointed)
{
    m_pointed = pointed;
    update();
}

QSize LegendRow::sizeHint() const
{
    return QSize(scaled(200), scaled(25));
}

QSize LegendRow::minimumSizeHint() const
{
    const QFontMetrics hint(textFont(TextRole::Second));
    const int text = hint.horizontalAdvance(words::status(m_status)) + hint.horizontalAdvance(QStringLiteral("100 %"));
    const int figure = QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(words::count(m_count));
    return QSize(std::max(scaled(150), text + figure + scaled(72)), scaled(22));
}

void LegendRow::paintContent(QPainter &painter, const QRect &area, const Theme &theme)
{
    const QRect inner = area.adjusted(scaled(5), 0, -scaled(5), 0);
    if (m_pointed && !underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(area, 5, 5);
    }
    const int side = scaled(11);
    const int top = inner.top() + (inner.height() - side) / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(statusFill(m_status, theme));
    painter.drawRoundedRect(mirrored(inner, QRect(inner.left(), top + 1, scaled(9), scaled(9))), 2, 2);
    paintMark(painter, mirrored(inner, QRect(inner.left() + scaled(17), top, side, side)), statusMark(m_status), theme);

    painter.setFont(textFont(TextRole::Second));
    const QFontMetrics hint = painter.fontMetrics();
    const int shareWidth = hint.horizontalAdvance(QStringLiteral("100 %")) + scaled(4);
    const QFont strong = textFont(TextRole::Strong);
    const int countWidth = QFontMetrics(strong).horizontalAdvance(words::count(m_count));
    const QRect shareRect(inner.right() - shareWidth, inner.top(), shareWidth, inner.height());
    const QRect countRect(shareRect.left() - scaled(6) - countWidth, inner.top(), countWidth, inner.height());
    const QRect nameRect(inner.left() + scaled(36), inner.top(), countRect.left() - inner.left() - scaled(40), inner.height());
    painter.setPen(theme.text2);
    painter.drawText(mirrored(inner, shareRect), int(Qt::AlignVCenter | Qt::AlignTrailing), words::share(m_count, m_total));
    painter.setPen(theme.text1);
    painter.drawText(mirrored(inner, nameRect), int(Qt::AlignVCenter | Qt::AlignLeading),
        hint.elidedText(words::status(m_status), Qt::ElideRight, nameRect.width()));
    painter.setFont(strong);
    painter.drawText(mirrored(inner, countRect), int(Qt::AlignVCenter | Qt::AlignTrailing), words::count(m_count));
}

namespace {

/// "121 active" on a browser's card.
class ActiveButton final : public Card
{
public:
    explicit ActiveButton(QWidget *parent)
        : Card(parent)
    {
        setFlat(true);
    }

    std::int64_t count = 0;

    QSize sizeHint() const override
    {
        const int width = QFontMetrics(textFont(TextRole::Strong)).horizontalAdvance(words::count(count))
            + QFontMetrics(textFont(TextRole::Second)).horizontalAdvance(word()) + scaled(16);
        return QSize(width, scaled(24));
    }

    static QString word() { return BrowserCard::tr("active", "sessions"); }

protected:
    void paintContent(QPainter &painter, const QRect &area, const Theme &theme) override
    {
        const QRect inner = area.adjusted(scaled(4), 0, -scaled(4), 0);
        QFont strong = textFont(TextRole::Strong);
        strong.setPixelSize(scaled(15));
        painter.setFont(strong);
        const int width = painter.fontMetrics().horizontalAdvance(words::count(count));
        const QRect number(inner.left(), inner.top(), width, inner.height());
        painter.setPen(theme.text1);
        painter.drawText(mirrored(inner, number), int(Qt::AlignVCenter | Qt::AlignLeading), words::count(count));
        painter.setFont(textFont(TextRole::Second));
        painter.setPen(theme.text2);
        const QRect rest(inner.left() + width + scaled(4), inner.top(), inner.width() - width, inner.height());
        painter.drawText(mirrored(inner, rest), int(Qt::AlignVCenter | Qt::AlignLeading), word());
    }
};

} // namespace

BrowserCard::BrowserCard(QWidget *parent)
    : Card(parent)
    , m_active(new ActiveButton(this))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void BrowserCard::setCount(const BrowserCount &count)
{
    m_count = count;
    const QString name = words::browser(count.browser);
    setAccessibleName(tr("%1: %2 sessions").arg(name, words::count(count.total)));
    setToolTip(tr("Show the %1 sessions of %2").arg(words::count(count.total), name));
    static_cast<ActiveButton *>(m_active)->count = count.active;
    m_active->setAccessibleName(tr("%1: %2 active sessions").arg(name, words::count(count.active)));
    m_active->setToolTip(tr("Show the %1 active sessions of %2").arg(words::count(count.active), name));
    m_active->resize(m_active->sizeHint());
    resizeEvent(nullptr);
    update();
    m_active->update();
}

QSize BrowserCard::sizeHint() const
{
    return QSize(scaled(180), scaled(92));
}

QSize BrowserCard::minimumSizeHint() const
{
    return QSize(scaled(140), scaled(76));
}

void BrowserCard::resizeEvent(QResizeEvent *)
{
    const QRect inner = rect().adjusted(scaled(7), scaled(28), -scaled(7), -scaled(16));
    const QSize size = m_active->size();
    m_active->setGeometry(mirrored(rect(),
        QRect(QPoint(inner.left(), inner.top() + (inner.height() - size.height()) / 2), size)));
}

void BrowserCard::paintContent(QPainter &painter, const QRect &area, const Theme &theme)
{
    const QRect inner = area.adjusted(scaled(11), scaled(8), -scaled(11), -scaled(10));
    const int side = scaled(14);
    painter.setFont(textFont(TextRole::Strong));
    const int line = painter.fontMetrics().height();
    const QRect iconRect(inner.left(), inner.top() + (line - side) / 2, side, side);
    painter.drawPixmap(mirrored(inner, iconRect).topLeft(),
        themedPixmap(QLatin1StringView(m_count.browser.isEmpty() ? "circle-help" : "app-window"), theme.text2, side, devicePixelRatioF()));
    const QRect nameRect(inner.left() + side + scaled(6), inner.top(), inner.width() - side - scaled(6), line);
    painter.setPen(theme.text1);
    painter.drawText(mirrored(inner, nameRect), int(Qt::AlignVCenter | Qt::AlignLeading),
        painter.fontMetrics().elidedText(words::browser(m_count.browser), Qt::ElideRight, nameRect.width()));

    painter.setFont(textFont(TextRole::Second));
    painter.setPen(theme.text2);
    const QRect middle(inner.left(), m_active->geometry().top(), inner.width(), m_active->height());
    painter.drawText(middle, int(Qt::AlignVCenter | Qt::AlignTrailing), tr("%1 total").arg(words::count(m_count.total)));
    paintPart(painter, QRectF(inner.left(), inner.bottom() - scaled(5), inner.width(), scaled(5)),
        m_count.total > 0 ? double(m_count.active) / double(m_count.total) : 0, theme.ok, theme.hover,
        layoutDirection() == Qt::RightToLeft);
}

} // namespace gatehouse
