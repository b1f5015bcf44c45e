// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/group_panel.h"

#include "ui/widgets/field_words.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QAbstractListModel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// More headings than this nobody reads; a filter finds them.
constexpr std::size_t MostGroups = 5000;

} // namespace

/// "All" and one row per group, brought up to date without a reset where the groups are the same.
class GroupModel : public QAbstractListModel
{
public:
    using QAbstractListModel::QAbstractListModel;

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_groups.size()) + 1;
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        const int row = index.row();
        if (role == Qt::DisplayRole)
            return row == 0 ? GroupPanel::tr("All") : words::fieldValue(m_field, group(row).value);
        if (role == Qt::UserRole)
            return words::count(row == 0 ? m_total : group(row).total);
        if (role == Qt::ToolTipRole && row > 0 && group(row).active > 0)
            return GroupPanel::tr("%1 of %2 active").arg(words::count(group(row).active), words::count(group(row).total));
        if (role == Qt::AccessibleTextRole)
            return QStringList{data(index, Qt::DisplayRole).toString(), data(index, Qt::UserRole).toString()}.join(QLatin1String(", "));
        return {};
    }

    const GroupView &group(int row) const { return m_groups[static_cast<std::size_t>(row - 1)]; }

    int rowOf(const QString &value) const
    {
        for (int row = 1; row < rowCount(); ++row) {
            if (group(row).value.compare(value, Qt::CaseInsensitive) == 0)
                return row;
        }
        return -1;
    }

    void set(Field field, std::vector<GroupView> groups, std::int64_t total)
    {
        m_field = field;
        m_total = total;
        const auto now = static_cast<int>(groups.size());
        const auto before = static_cast<int>(m_groups.size());
        // Headings change places with every count; what is told is how many there are and that they say something else.
        if (now > before) {
            beginInsertRows({}, before + 1, now);
            m_groups = std::move(groups);
            endInsertRows();
        } else if (now < before) {
            beginRemoveRows({}, now + 1, before);
            m_groups = std::move(groups);
            endRemoveRows();
        } else {
            m_groups = std::move(groups);
        }
        Q_EMIT dataChanged(index(0), index(now));
    }

private:
    Field m_field = Field::User;
    std::int64_t m_total = 0;
    std::vector<GroupView> m_groups;
};

namespace {

class GroupDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {scaled(120), scaled(28)}; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        if (option.state.testFlag(QStyle::State_Selected))
            painter->fillRect(option.rect, theme.selection);
        else if (option.state.testFlag(QStyle::State_MouseOver))
            painter->fillRect(option.rect, theme.hover);
        if (option.state.testFlag(QStyle::State_HasFocus)) {
            painter->setPen(QPen(theme.accent, 2));
            painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
        }
        const QRect area = option.rect.adjusted(scaled(10), 0, -scaled(10), 0);
        const QString count = index.data(Qt::UserRole).toString();
        const QFont second = textFont(TextRole::Second);
        const int width = QFontMetrics(second).horizontalAdvance(count) + scaled(8);
        painter->setFont(second);
        painter->setPen(theme.text3);
        painter->drawText(area, Qt::AlignVCenter | Qt::AlignTrailing, count);
        const QFont body = textFont(index.row() == 0 ? TextRole::Strong : TextRole::Body);
        painter->setFont(body);
        painter->setPen(theme.text1);
        const QRect text = QStyle::visualRect(option.direction, area, area.adjusted(0, 0, -width, 0));
        painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeading,
            QFontMetrics(body).elidedText(index.data().toString(), Qt::ElideRight, text.width()));
    }
};

} // namespace

GroupPanel::GroupPanel(QWidget *parent)
    : QFrame(parent)
    , m_model(new GroupModel(this))
{
    setProperty("panel", QStringLiteral("card"));
    setMinimumWidth(scaled(160));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, scaled(6), 1, scaled(6));
    column->setSpacing(scaled(4));
    auto *top = new QHBoxLayout;
    top->setContentsMargins(scaled(10), 0, scaled(4), 0);
    m_title = makeLabel({}, TextRole::Strong, Ink::Text2, this);
    top->addWidget(m_title, 1);
    auto *close = new QPushButton(themedIcon(QLatin1StringView("x")), {}, this);
    close->setProperty("kind", QStringLiteral("quiet"));
    close->setAccessibleName(tr("Do not group"));
    close->setToolTip(close->accessibleName());
    connect(close, &QPushButton::clicked, this, &GroupPanel::closeRequested);
    top->addWidget(close);
    column->addLayout(top);
    m_list = new QListView(this);
    m_list->setModel(m_model);
    m_list->setUniformItemSizes(true);
    m_list->setItemDelegate(new GroupDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_list, 1);
    m_note = makeLabel({}, TextRole::Hint, Ink::Text3, this);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(scaled(10), 0, scaled(10), 0);
    m_note->hide();
    column->addWidget(m_note);
    connect(m_list, &QListView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    connect(m_list, &QListView::activated, this, [this](const QModelIndex &index) { choose(index.row()); });
}

GroupPanel::~GroupPanel() = default;

QSize GroupPanel::sizeHint() const
{
    return {scaled(210), scaled(300)};
}

void GroupPanel::setGroups(Field field, const std::vector<GroupView> &groups, const std::optional<QString> &chosen)
{
    m_field = field;
    m_title->setText(tr("By %1").arg(words::fieldWithin(field)));
    m_list->setAccessibleName(m_title->text());
    std::int64_t total = 0;
    for (const GroupView &g : groups)
        total += g.total;
    std::vector<GroupView> kept(groups.begin(), groups.begin() + static_cast<std::ptrdiff_t>(std::min(groups.size(), MostGroups)));
    m_model->set(field, std::move(kept), total);
    m_note->setVisible(groups.size() > MostGroups);
    m_note->setText(tr("The %1 largest of %2 groups. Filter to see others.")
                        .arg(words::count(static_cast<qint64>(MostGroups)), words::count(static_cast<qint64>(groups.size()))));
    const int row = chosen ? m_model->rowOf(*chosen) : 0;
    m_list->setCurrentIndex(m_model->index(row));
}

void GroupPanel::setFailure(const QString &text)
{
    m_note->setText(text);
    m_note->show();
}

void GroupPanel::choose(int row)
{
    if (row <= 0)
        Q_EMIT chosen(m_field, std::nullopt);
    else
        Q_EMIT chosen(m_field, m_model->group(row).value);
}

} // namespace gatehouse
