// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_menu.h"

#include "core/domain/event_kind.h"
#include "core/domain/session_status.h"
#include "core/ledger/async_reader.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/field_words.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QComboBox>
#include <QDateTimeEdit>
#include <QFormLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int MostValues = 200;

/// Fields whose values are a closed set are listed whole, whether they occur or not.
QStringList closedValues(Field field)
{
    QStringList values;
    switch (field) {
    case Field::Status:
        for (SessionStatus s : allSessionStatuses())
            values << sessionStatusName(s);
        break;
    case Field::Doubtful:
    case Field::Presumed:
    case Field::Known:
    case Field::Suspended:
        values = {QStringLiteral("yes"), QStringLiteral("no")};
        break;
    case Field::Totp:
        values = {QStringLiteral("yes"), QStringLiteral("no"), QStringLiteral("unknown")};
        break;
    case Field::Device:
        values = {QStringLiteral("computer"), QStringLiteral("mobile")};
        break;
    default:
        break;
    }
    return values;
}

} // namespace

ValueMenu::ValueMenu(AsyncReader &reader, Subject subject, Field field, const Condition *now, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_reader(reader)
    , m_subject(subject)
    , m_field(field)
    , m_values(now ? now->values : QStringList())
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("panel", QStringLiteral("card"));
    setAccessibleName(tr("Filter by %1").arg(words::field(field)));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10));
    column->setSpacing(scaled(8));

    auto *row = new QHBoxLayout;
    row->addWidget(makeLabel(words::field(field), TextRole::Strong, Ink::Text1, this));
    m_how = new QComboBox(this);
    m_how->addItems({tr("is"), tr("is not")});
    m_how->setCurrentIndex(now && now->negated ? 1 : 0);
    m_how->setAccessibleName(tr("is or is not"));
    row->addWidget(m_how);
    row->addStretch();
    column->addLayout(row);

    m_search = new QLineEdit(this);
    m_search->setPlaceholderText(tr("Find a value, or type one and press Enter"));
    m_search->setAccessibleName(tr("Find a value"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    column->addWidget(m_search);
    m_list = new QListWidget(this);
    m_list->setUniformItemSizes(true);
    m_list->setMinimumSize(scaled(300), scaled(240));
    m_list->setAccessibleName(tr("Values of %1").arg(words::field(field)));
    column->addWidget(m_list);
    m_note = makeLabel({}, TextRole::Hint, Ink::Text3, this);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    m_search->setVisible(closedValues(field).isEmpty());

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(150);
    connect(&m_debounce, &QTimer::timeout, this, &ValueMenu::ask);
    connect(m_search, &QLineEdit::textChanged, &m_debounce, qOverload<>(&QTimer::start));
    connect(m_how, &QComboBox::currentIndexChanged, this, &ValueMenu::tell);
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem *item) {
        if (m_filling)
            return;
        const QString value = item->data(Qt::UserRole).toString();
        m_values.removeAll(value);
        if (item->checkState() == Qt::Checked)
            m_values << value;
        tell();
    });
    connect(m_list, &QListWidget::itemActivated, this,
        [](QListWidgetItem *item) { item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked); });
    show({});
    ask();
    (m_search->isVisibleTo(this) ? static_cast<QWidget *>(m_search) : m_list)->setFocus();
}

ValueMenu::~ValueMenu() = default;

void ValueMenu::ask()
{
    const std::uint64_t question = ++m_question;
    m_note->setText(tr("Looking…"));
    askLedger(
        m_reader, this,
        [subject = m_subject, field = m_field, text = m_search->text()](
            Reader &r) { return r.values(subject, field, text, MostValues); },
        [this, question](const Result<std::vector<GroupView>> &values) {
            if (question != m_question)
                return;
            if (!values) {
                m_note->setText(values.error().text);
                return;
            }
            show(*values);
            m_note->setText(static_cast<int>(values->size()) < MostValues
                    ? QString()
                    : tr("The %1 most frequent. Type to find others.").arg(MostValues));
        });
}

void ValueMenu::show(const std::vector<GroupView> &values)
{
    m_filling = true;
    const QString currentValue = m_list->currentItem() ? m_list->currentItem()->data(Qt::UserRole).toString() : QString();
    m_list->clear();
    const auto add = [&](const QString &value, std::int64_t count) {
        QString text = words::fieldValue(m_field, value);
        if (count >= 0)
            text += QStringLiteral("   ") + words::count(count);
        auto *item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, value);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_values.contains(value, Qt::CaseInsensitive) ? Qt::Checked : Qt::Unchecked);
        if (!currentValue.isNull() && value == currentValue)
            m_list->setCurrentItem(item);
    };
    QStringList listed;
    const QStringList closed = closedValues(m_field);
    for (const GroupView &value : values) {
        listed << value.value;
        add(value.value, value.total);
    }
    for (const QString &value : closed) {
        if (!listed.contains(value))
            add(value, values.empty() ? -1 : 0);
    }
    // What is ticked stays in sight, found or not.
    for (const QString &value : std::as_const(m_values)) {
        if (!listed.contains(value, Qt::CaseInsensitive) && !closed.contains(value))
            add(value, -1);
    }
    m_filling = false;
}

void ValueMenu::tell()
{
    Q_EMIT changed(m_values, m_how->currentIndex() == 1);
}

bool ValueMenu::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Down) {
            m_list->setFocus();
            if (!m_list->currentItem())
                m_list->setCurrentRow(0);
            return true;
        }
        if ((key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) && !m_search->text().trimmed().isEmpty()) {
            const QString typed = m_search->text().trimmed();
            if (!m_values.contains(typed, Qt::CaseInsensitive))
                m_values << typed;
            m_search->clear();
            tell();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

RangeMenu::RangeMenu(const Filter &now, QWidget *parent)
    : QFrame(parent, Qt::Popup)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setProperty("panel", QStringLiteral("card"));
    setAccessibleName(tr("Time range"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(10), scaled(10), scaled(10), scaled(10));
    column->setSpacing(scaled(4));
    for (const std::int64_t seconds : {3600, 86400, 7 * 86400, 30 * 86400, 90 * 86400}) {
        auto *button = new QPushButton(words::lastSpan(seconds), this);
        button->setProperty("kind", QStringLiteral("quiet"));
        button->setCheckable(true);
        button->setChecked(now.lastSeconds == seconds);
        connect(button, &QPushButton::clicked, this, [this, seconds] {
            Q_EMIT changed(seconds, {});
            close();
        });
        column->addWidget(button);
    }
    auto *form = new QFormLayout;
    const auto makeEdit = [this](Instant t, const QString &name) {
        auto *edit = new QDateTimeEdit(this);
        edit->setTimeSpec(Qt::UTC);
        edit->setDisplayFormat(tr("yyyy-MM-dd HH:mm", "date format"));
        edit->setCalendarPopup(true);
        edit->setAccessibleName(name);
        edit->setDateTime(t.isKnown() ? t.toDateTime() : QDateTime::currentDateTimeUtc());
        return edit;
    };
    m_from = makeEdit(now.range.from, tr("From, UTC"));
    m_to = makeEdit(now.range.to, tr("Until, UTC"));
    form->addRow(tr("From (UTC)"), m_from);
    form->addRow(tr("Until (UTC)"), m_to);
    column->addLayout(form);
    auto *apply = new QPushButton(tr("Show this range"), this);
    apply->setProperty("kind", QStringLiteral("primary"));
    connect(apply, &QPushButton::clicked, this, [this] {
        const auto whole = [](const QDateTimeEdit *edit) {
            return Instant::fromSeconds(edit->dateTime().toSecsSinceEpoch() / 60 * 60);
        };
        TimeRange range{whole(m_from), whole(m_to)};
        if (range.to < range.from)
            std::swap(range.from, range.to);
        Q_EMIT changed(std::nullopt, range);
        close();
    });
    column->addWidget(apply);
}

} // namespace gatehouse
