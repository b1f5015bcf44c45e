// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/widgets/card.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QKeySequence>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

QLatin1StringView iconOf(PageId id)
{
    switch (id) {
    case PageId::Dashboard: return QLatin1StringView("layout-dashboard");
    case PageId::Sessions: return QLatin1StringView("monitor-smartphone");
    case PageId::Users: return QLatin1StringView("users");
    case PageId::Activity: return QLatin1StringView("activity");
    case PageId::Sources: return QLatin1StringView("database");
    case PageId::Journal: return QLatin1StringView("history");
    case PageId::Alerts: return QLatin1StringView("triangle-alert");
    case PageId::Policies: return QLatin1StringView("shield-check");
    case PageId::Account: return QLatin1StringView("circle-user-round");
    }
    return {};
}

} // namespace

class RailItem final : public Card
{
public:
    RailItem(PageId id, const QString &title, int key, QWidget *parent)
        : Card(parent)
        , page(id)
        , m_title(title)
        , m_key(key)
    {
        setFlat(true);
        setFixedHeight(scaled(34));
        setAccessibleName(title);
        setToolTip(QStringLiteral("%1 (%2)").arg(title, QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_0 + key)).toString(QKeySequence::NativeText)));
    }

    const PageId page;
    bool current = false;
    bool folded = false;

protected:
    void paintContent(QPainter &painter, const QRect &area, const Theme &theme) override
    {
        if (current) {
            painter.setPen(hasFocus() ? QPen(theme.accent, 2) : QPen(Qt::NoPen));
            painter.setBrush(theme.selection);
            painter.drawRoundedRect(QRectF(area).adjusted(1, 1, -1, -1), scaled(6), scaled(6));
        }
        const int side = scaled(16);
        const int x = folded ? area.left() + (area.width() - side) / 2 : area.left() + scaled(8);
        const QRect iconRect(x, area.top() + (area.height() - side) / 2, side, side);
        painter.drawPixmap(mirrored(area, iconRect).topLeft(),
            themedPixmap(iconOf(page), current ? theme.accentText : theme.text2, side, devicePixelRatioF()));
        if (folded)
            return;
        painter.setFont(textFont(current ? TextRole::Strong : TextRole::Body));
        painter.setPen(current ? theme.text1 : theme.text2);
        const QRect text(area.left() + scaled(34), area.top(), area.width() - scaled(58), area.height());
        painter.drawText(mirrored(area, text), int(Qt::AlignVCenter | Qt::AlignLeading), m_title);
        painter.setFont(textFont(TextRole::Hint));
        painter.setPen(theme.text3);
        const QRect key(area.right() - scaled(24), area.top(), scaled(16), area.height());
        painter.drawText(mirrored(area, key), int(Qt::AlignVCenter | Qt::AlignTrailing), QString::number(m_key));
    }

private:
    QString m_title;
    int m_key;
};

Rail::Rail(QWidget *parent)
    : QFrame(parent)
{
    setProperty("panel", QStringLiteral("rail"));
    setAccessibleName(tr("Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(scaled(8), scaled(8), scaled(8), scaled(8));
    layout->setSpacing(scaled(2));

    auto *head = new QHBoxLayout;
    head->setContentsMargins(scaled(8), scaled(4), 0, scaled(8));
    head->setSpacing(scaled(9));
    m_mark = new QLabel;
    m_mark->setPixmap(applicationIcon().pixmap(QSize(scaled(22), scaled(22)), devicePixelRatioF()));
    m_name = makeLabel(QStringLiteral("Gatehouse"), TextRole::Strong, Ink::Text1);
    head->addWidget(m_mark);
    head->addWidget(m_name, 1);
    layout->addLayout(head);

    m_items = new QVBoxLayout;
    m_items->setSpacing(scaled(2));
    layout->addLayout(m_items);
    layout->addStretch(1);
    m_fold = new QToolButton;
    m_fold->setProperty("kind", QStringLiteral("quiet"));
    m_fold->setIconSize(QSize(scaled(16), scaled(16)));
    connect(m_fold, &QToolButton::clicked, this, [this] { setFolded(!m_folded); });
    layout->addWidget(m_fold, 0, Qt::AlignLeading);
    setFolded(false);
}

void Rail::addPage(PageId id, const QString &title, int key)
{
    auto *item = new RailItem(id, title, key, this);
    item->folded = m_folded;
    m_items->addWidget(item);
    setTabOrder(m_pages.empty() ? static_cast<QWidget *>(this) : m_pages.back(), item);
    setTabOrder(item, m_fold);
    m_pages.push_back(item);
    connect(item, &RailItem::clicked, this, [this, id] { Q_EMIT pageChosen(id); });
}

void Rail::setCurrent(PageId id)
{
    for (RailItem *item : m_pages) {
        item->current = item->page == id;
        item->setAccessibleDescription(item->current ? tr("current page") : QString());
        item->update();
    }
}

void Rail::setFolded(bool folded)
{
    const bool changed = m_folded != folded;
    m_folded = folded;
    setFixedWidth(scaled(folded ? 54 : 176));
    m_name->setVisible(!folded);
    m_fold->setIcon(themedIcon(QLatin1StringView(folded ? "panel-left-open" : "panel-left-close"), Ink::Text3));
    m_fold->setToolTip(folded ? tr("Show the pages' names") : tr("Show icons only"));
    m_fold->setAccessibleName(m_fold->toolTip());
    for (RailItem *item : m_pages) {
        item->folded = folded;
        item->update();
    }
    if (changed)
        Q_EMIT foldedChanged(folded);
}

} // namespace gatehouse
