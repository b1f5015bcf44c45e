// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/command_palette.h"

#include "core/domain/filter_text.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/privacy.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int MostUsers = 6;
constexpr int MostRows = 12;

/// Title at the beginning, key or kind quietly at the end.
class CommandDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return QSize(100, scaled(32)); }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const Theme &theme = Theme::of(option.widget);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const bool on = option.state & QStyle::State_Selected;
        if (on || (option.state & QStyle::State_MouseOver)) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(on ? theme.selection : theme.hover);
            painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6);
        }
        const QRect inner = option.rect.adjusted(scaled(12), 0, -scaled(12), 0);
        const int side = scaled(15);
        const QRect icon(inner.left(), inner.center().y() - side / 2, side, side);
        index.data(Qt::DecorationRole).value<QIcon>().paint(painter, QStyle::visualRect(option.direction, inner, icon));
        painter->setFont(textFont(TextRole::Second));
        const QString hint = index.data(Qt::UserRole).toString();
        const int hintWidth = painter->fontMetrics().horizontalAdvance(hint) + 2;
        const QRect hintRect(inner.right() - hintWidth, inner.top(), hintWidth, inner.height());
        painter->setPen(theme.text3);
        painter->drawText(QStyle::visualRect(option.direction, inner, hintRect), int(Qt::AlignVCenter | Qt::AlignTrailing), hint);
        painter->setFont(textFont(TextRole::Body));
        painter->setPen(theme.text1);
        const QRect text(inner.left() + scaled(26), inner.top(), inner.width() - hintWidth - scaled(34), inner.height());
        painter->drawText(QStyle::visualRect(option.direction, inner, text), int(Qt::AlignVCenter | Qt::AlignLeading),
            painter->fontMetrics().elidedText(index.data().toString(), Qt::ElideRight, text.width()));
        painter->restore();
    }
};

} // namespace

CommandPalette::CommandPalette(AsyncReader &reader, QWidget *window)
    : QFrame(window)
    , m_reader(reader)
    , m_field(new QLineEdit)
    , m_list(new QListWidget)
{
    hide();
    m_field->setPlaceholderText(tr("Page, action, user, or a filter such as status:active browser:Chrome"));
    m_field->setAccessibleName(tr("Command or search"));
    m_field->addAction(themedIcon(QLatin1StringView("search"), Ink::Text3), QLineEdit::LeadingPosition);
    m_list->setItemDelegate(new CommandDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setAccessibleName(tr("Commands and results"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, scaled(4));
    layout->setSpacing(scaled(4));
    layout->addWidget(m_field);
    layout->addWidget(m_list);

    m_pause.setSingleShot(true);
    m_pause.setInterval(120);
    connect(&m_pause, &QTimer::timeout, this, &CommandPalette::askUsers);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::textChanged);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { run(m_list->row(item)); });
    m_field->installEventFilter(this);
}

void CommandPalette::setCommands(std::function<std::vector<Command>()> commands)
{
    m_makeCommands = std::move(commands);
}

void CommandPalette::openOver(QWidget *field)
{
    m_over = field;
    m_commands = m_makeCommands ? m_makeCommands() : std::vector<Command>();
    m_users.clear();
    m_usersFor.clear();
    m_field->clear();
    m_field->setFixedHeight(field->height());
    rebuild();
    show();
    raise();
    fit();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::close()
{
    m_cancel.cancel();
    m_pause.stop();
    hide();
}

void CommandPalette::fit()
{
    if (!m_over)
        return;
    const QPoint corner = m_over->mapTo(parentWidget(), QPoint(0, 0));
    const int rows = std::min(m_list->count(), MostRows);
    const int height = m_field->height() + rows * scaled(32) + scaled(12);
    setGeometry(corner.x(), corner.y(), m_over->width(), std::min(height, parentWidget()->height() - corner.y() - scaled(16)));
}

void CommandPalette::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.strongLine);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), scaled(6), scaled(6));
}

void CommandPalette::textChanged()
{
    m_cancel.cancel();
    rebuild();
    if (!m_field->text().trimmed().isEmpty())
        m_pause.start();
}

void CommandPalette::askUsers()
{
    const QString text = m_field->text().trimmed();
    Query query = defaultQuery(Subject::Users);
    query.filter.text = text;
    m_cancel = CancelToken();
    askLedger(
        m_reader, this,
        [query, cancel = m_cancel](Reader &reader) { return reader.users(query, 0, MostUsers, cancel); },
        [this, text](const Result<Window<UserView>> &window) {
            if (!window || m_field->text().trimmed() != text)
                return;
            m_users = window->rows;
            m_usersFor = text;
            rebuild();
        });
}

void CommandPalette::rebuild()
{
    const QString text = m_field->text().trimmed();
    const int kept = m_list->currentRow();
    m_list->clear();
    m_actions.clear();
    const auto add = [this](const QIcon &icon, const QString &title, const QString &hint, std::function<void()> what) {
        auto *item = new QListWidgetItem(icon, title, m_list);
        item->setData(Qt::UserRole, hint);
        item->setData(Qt::AccessibleTextRole, hint.isEmpty() ? title : title + QStringLiteral(", ") + hint);
        m_actions.push_back(std::move(what));
    };

    const QStringList parts = text.split(u' ', Qt::SkipEmptyParts);
    for (const Command &command : m_commands) {
        const bool matches = std::all_of(parts.begin(), parts.end(),
            [&command](const QString &part) { return command.title.contains(part, Qt::CaseInsensitive); });
        if (matches)
            add(command.icon, command.title, command.key, command.run);
    }
    if (!text.isEmpty()) {
        for (const UserView &user : m_users) {
            if (m_usersFor != text)
                break;
            QString title = shownUser(user.name.isEmpty() ? user.user : user.name);
            if (!user.login.isEmpty() && user.login != user.name)
                title += QStringLiteral(" – ") + shownUser(user.login);
            Link link;
            link.page = PageId::Users;
            link.user = user.id;
            add(themedIcon(QLatin1StringView("circle-user-round")), title,
                tr("%1 sessions, %2").arg(words::count(user.sessions), user.source), [this, link] { Q_EMIT linkChosen(link); });
        }
        const std::tuple<Subject, PageId, QString> lists[] = {{Subject::Sessions, PageId::Sessions, tr("Sessions: %1")},
            {Subject::Events, PageId::Activity, tr("Activity: %1")}, {Subject::Users, PageId::Users, tr("Users: %1")}};
        for (const auto &[subject, page, title] : lists) {
            const auto query = parseQuery(subject, text);
            if (!query)
                continue;
            Link link;
            link.page = page;
            link.query = *query;
            add(themedIcon(QLatin1StringView("funnel")), title.arg(text), tr("filter"), [this, link] { Q_EMIT linkChosen(link); });
        }
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(std::clamp(m_usersFor == text ? kept : 0, 0, m_list->count() - 1));
    fit();
}

void CommandPalette::run(int row)
{
    if (row < 0 || std::size_t(row) >= m_actions.size())
        return;
    const auto action = m_actions[std::size_t(row)];
    close();
    action();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_field && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const int rows = m_list->count();
        switch (key->key()) {
        case Qt::Key_Down:
        case Qt::Key_Up:
            if (rows > 0)
                m_list->setCurrentRow((m_list->currentRow() + (key->key() == Qt::Key_Down ? 1 : rows - 1)) % rows);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(m_list->currentRow());
            return true;
        case Qt::Key_Escape:
            close();
            if (m_over)
                m_over->setFocus(Qt::OtherFocusReason);
            return true;
        default:
            break;
        }
    } else if (watched == m_field && event->type() == QEvent::FocusOut) {
        if (static_cast<QFocusEvent *>(event)->reason() != Qt::PopupFocusReason)
            close();
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace gatehouse
