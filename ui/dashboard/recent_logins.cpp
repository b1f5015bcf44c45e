// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/dashboard_parts.h"

#include "ui/widgets/privacy.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

enum Column { UserColumn, DeviceColumn, TimeColumn, AddressColumn, PlaceColumn, ColumnCount };

QString initials(const QString &name)
{
    const QStringList parts = name.split(QRegularExpression(QStringLiteral("[\\s._@-]+")), Qt::SkipEmptyParts);
    QString letters;
    for (const QString &part : parts) {
        if (letters.size() < 2 && part[0].isLetterOrNumber())
            letters += part[0].toUpper();
    }
    return letters;
}

/// One line per row, a thin rule below it, a round sign with initials before the user.
class RowDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *table = static_cast<const QTableWidget *>(option.widget);
        const Theme &theme = Theme::of(table);
        const bool current = index.row() == table->currentRow() && table->hasFocus();
        const bool pointed = table->property("pointedRow").toInt() == index.row();
        painter->save();
        painter->fillRect(option.rect, current ? theme.selection : pointed ? theme.hover : theme.surface);
        painter->setPen(theme.line);
        painter->drawLine(option.rect.bottomLeft(), option.rect.bottomRight());

        const bool mono = index.column() == TimeColumn || index.column() == AddressColumn;
        QRect text = option.rect.adjusted(scaled(8), 0, -scaled(6), -1);
        if (index.column() == UserColumn) {
            const int side = scaled(19);
            const QRect disc = QStyle::visualRect(option.direction, text,
                QRect(text.left() + scaled(2), text.center().y() - side / 2 + 1, side, side));
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(theme.infoGround);
            painter->drawEllipse(disc);
            QFont small = textFont(TextRole::Hint);
            small.setPixelSize(scaled(8));
            small.setWeight(QFont::Bold);
            painter->setFont(small);
            painter->setPen(theme.accentText);
            painter->drawText(disc, Qt::AlignCenter, initials(index.data().toString()));
            text = QStyle::visualRect(option.direction, text, text.adjusted(side + scaled(9), 0, 0, 0));
        }
        painter->setFont(textFont(mono ? TextRole::Mono : TextRole::Second));
        painter->setPen(index.data(Qt::UserRole).toBool() ? theme.text3 : theme.text1);
        painter->drawText(text, int(Qt::AlignVCenter | Qt::AlignLeading),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

RecentLogins::RecentLogins(QWidget *parent)
    : QWidget(parent)
    , m_table(new QTableWidget(0, ColumnCount, this))
{
    m_table->setHorizontalHeaderLabels({tr("User"), tr("Device"), tr("Time (UTC)"), tr("IP address"), tr("Place")});
    m_table->setItemDelegate(new RowDelegate(m_table));
    m_table->setAccessibleName(tr("Recent active logins"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setTabKeyNavigation(false);
    m_table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_table->setMouseTracking(true);
    m_table->setProperty("pointedRow", -1);
    m_table->viewport()->setCursor(Qt::PointingHandCursor);
    m_table->viewport()->installEventFilter(this);
    m_table->installEventFilter(this);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(28));
    QHeaderView *header = m_table->horizontalHeader();
    header->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    header->setHighlightSections(false);
    header->setFixedHeight(scaled(28));
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionsClickable(false);
    QFont heading = textFont(TextRole::Second);
    heading.setWeight(QFont::DemiBold);
    header->setFont(heading);
    connect(m_table, &QTableWidget::cellClicked, this, [this](int row) {
        if (row >= 0 && std::size_t(row) < m_rows.size())
            Q_EMIT activated(m_rows[std::size_t(row)].id);
    });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_table);
    setMinimumHeight(scaled(28 * 4));
}

void RecentLogins::setRows(const std::vector<SessionView> &rows, Instant asOf)
{
    m_rows = rows;
    m_asOf = asOf;
    fill();
}

void RecentLogins::fill()
{
    m_table->setRowCount(int(m_rows.size()));
    for (int row = 0; row < int(m_rows.size()); ++row) {
        const SessionView &s = m_rows[std::size_t(row)];
        const bool placeKnown = !s.country.isEmpty() || !s.city.isEmpty();
        const std::tuple<QString, QString, bool> cells[ColumnCount] = {
            {shownUser(s.name.isEmpty() ? s.user : s.name), shownUser(s.login), false},
            {words::device(s.browser, s.platform), {}, s.browser.isEmpty() && s.platform.isEmpty()},
            {words::shortMoment(s.first, m_asOf), words::moment(s.first), false},
            {s.ip.isEmpty() ? QStringLiteral("–") : shownAddress(s.ip), {}, s.ip.isEmpty()},
            {words::place(s.country, s.city), {}, !placeKnown},
        };
        for (int column = 0; column < ColumnCount; ++column) {
            auto *item = m_table->item(row, column);
            if (!item)
                m_table->setItem(row, column, item = new QTableWidgetItem);
            const auto &[text, tip, light] = cells[column];
            item->setText(text);
            item->setToolTip(tip);
            item->setData(Qt::UserRole, light);
        }
    }
    if (m_table->currentRow() < 0 && !m_rows.empty())
        m_table->setCurrentCell(0, 0);
    fit();
}

void RecentLogins::fit()
{
    // A glance, not a list: what does not fit is behind "all active sessions".
    const int whole = std::max(1, m_table->viewport()->height() / scaled(28));
    for (int row = 0; row < m_table->rowCount(); ++row)
        m_table->setRowHidden(row, row >= whole);
    if (m_table->currentRow() >= whole)
        m_table->setCurrentCell(whole - 1, 0);
}

bool RecentLogins::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int row = m_table->currentRow();
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_Space) && row >= 0
            && std::size_t(row) < m_rows.size()) {
            Q_EMIT activated(m_rows[std::size_t(row)].id);
            return true;
        }
    }
    if (watched == m_table->viewport()) {
        if (event->type() == QEvent::MouseMove || event->type() == QEvent::Leave) {
            const int row = event->type() == QEvent::Leave
                ? -1
                : m_table->rowAt(int(static_cast<QMouseEvent *>(event)->position().y()));
            if (m_table->property("pointedRow").toInt() != row) {
                m_table->setProperty("pointedRow", row);
                m_table->viewport()->update();
            }
        } else if (event->type() == QEvent::Resize) {
            const int width = m_table->viewport()->width();
            const double parts[ColumnCount] = {0.25, 0.25, 0.16, 0.165, 0.175};
            for (int column = 0; column < ColumnCount; ++column)
                m_table->setColumnWidth(column, int(width * parts[column]));
            fit();
        }
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
