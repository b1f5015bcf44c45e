// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/filter_bar.h"

#include "core/domain/filter_text.h"
#include "core/ledger/async_reader.h"
#include "ui/widgets/asking.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/field_words.h"
#include "ui/widgets/filter_menu.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/words.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QCompleter>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QStringListModel>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

constexpr int TypingPauseMs = 150;
constexpr int MostCompletions = 12;

/// Opens a menu below a widget, and within its screen.
void popUp(QWidget *menu, const QWidget *below)
{
    menu->adjustSize();
    const QRect screen = below->screen()->availableGeometry();
    QPoint at = below->mapToGlobal(QPoint(below->isRightToLeft() ? below->width() - menu->width() : 0, below->height() + scaled(4)));
    if (at.y() + menu->height() > screen.bottom())
        at.setY(below->mapToGlobal(QPoint(0, 0)).y() - menu->height() - scaled(4));
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - menu->width())));
    at.setY(std::max(at.y(), screen.top()));
    menu->move(at);
    menu->QWidget::show();
}

/// Where the word under the cursor begins; blanks inside quotes do not end one.
int wordStart(const QString &text, int cursor)
{
    int start = 0;
    bool quoted = false;
    for (int i = 0; i < cursor; ++i) {
        if (text[i] == u'"')
            quoted = !quoted;
        else if (text[i].isSpace() && !quoted)
            start = i + 1;
    }
    return start;
}

} // namespace

FilterBar::FilterBar(Subject subject, AsyncReader &reader, QWidget *parent)
    : QWidget(parent)
    , m_subject(subject)
    , m_reader(reader)
    , m_query(defaultQuery(subject))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(scaled(4));
    m_flow = new FlowLayout(scaled(8));
    column->addLayout(m_flow);

    m_add = new QPushButton(themedIcon(QLatin1StringView("plus")), tr("Filter"), this);
    m_add->setProperty("kind", QStringLiteral("chip"));
    m_add->setAccessibleName(tr("Add a filter"));
    m_add->setToolTip(tr("Filter by another field, or group the list"));
    connect(m_add, &QPushButton::clicked, this, &FilterBar::openAdd);
    m_flow->addWidget(m_add);

    m_edit = new QLineEdit(this);
    m_edit->setFont(textFont(TextRole::Mono));
    m_edit->setMinimumWidth(scaled(320));
    m_edit->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_edit->setAccessibleName(tr("Filter as text"));
    m_edit->setClearButtonEnabled(true);
    m_edit->setPlaceholderText(subject == Subject::Sessions ? tr("status:active browser:Chrome last:7d, or any word")
            : subject == Subject::Events                   ? tr("kind:login_failed ip:203.0.113.* last:24h, or any word")
                                                           : tr("totp:no known:yes, or any word"));
    m_edit->setToolTip(tr("The same filter as text (Ctrl+F). field:value,value  -field:value  last:7d  since:2026-11-22  "
                          "sort:-last  group:user  and words to look for"));
    m_edit->installEventFilter(this);
    m_flow->addWidget(m_edit);

    m_mistake = makeLabel({}, TextRole::Second, Ink::BadText, this);
    m_mistake->setWordWrap(true);
    m_mistake->hide();
    column->addWidget(m_mistake);

    m_debounce.setSingleShot(true);
    m_debounce.setInterval(TypingPauseMs);
    connect(&m_debounce, &QTimer::timeout, this, &FilterBar::readText);
    connect(m_edit, &QLineEdit::textEdited, this, [this] {
        m_debounce.start();
        complete();
    });
    // The cross at the end of the line clears without textEdited().
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (text.isEmpty() && queryText(m_subject, m_query) != text)
            m_debounce.start();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &FilterBar::readText);

    m_completions = new QStringListModel(this);
    m_completer = new QCompleter(m_completions, this);
    m_completer->setWidget(m_edit);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    connect(m_completer, qOverload<const QString &>(&QCompleter::activated), this, &FilterBar::takeCompletion);
    rebuildChips();
}

QString FilterBar::text() const
{
    return m_edit->text();
}

void FilterBar::setText(const QString &text)
{
    m_edit->setText(text);
    m_debounce.start();
}

QString FilterBar::mistake() const
{
    return m_mistake->isHidden() ? QString() : m_mistake->text();
}

void FilterBar::setQuery(const Query &query)
{
    m_debounce.stop();
    m_query = query;
    m_edit->setText(queryText(m_subject, query));
    m_edit->setCursorPosition(static_cast<int>(m_edit->text().size()));
    m_debounce.stop();
    showMistake({});
    rebuildChips();
}

void FilterBar::setExact(bool exact)
{
    if (m_exact == exact)
        return;
    m_exact = exact;
    rebuildChips();
}

void FilterBar::focusText()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

/// A chip was changed: the text says the same from now on.
void FilterBar::change(const Query &query)
{
    if (query == m_query)
        return;
    setQuery(query);
    Q_EMIT queryChanged(m_query);
}

/// The text was changed: the chips say the same from now on, and what was typed stays as it is.
void FilterBar::readText()
{
    m_debounce.stop();
    const Result<Query> query = parseQuery(m_subject, m_edit->text());
    if (!query) {
        showMistake(query.error().text);
        return;
    }
    showMistake({});
    if (*query == m_query)
        return;
    m_query = *query;
    rebuildChips();
    Q_EMIT queryChanged(m_query);
}

void FilterBar::showMistake(const QString &sentence)
{
    setStyleProperty(m_edit, "bad", !sentence.isEmpty());
    m_edit->setAccessibleDescription(sentence);
    m_mistake->setText(sentence);
    m_mistake->setVisible(!sentence.isEmpty());
}

Chip *FilterBar::makeChip(const QString &label, const QString &value)
{
    auto *chip = new Chip(this);
    chip->setParts(label, value);
    m_flow->insertWidget(static_cast<int>(m_chips.size()), chip);
    m_chips << chip;
    chip->show();
    return chip;
}

void FilterBar::rebuildChips()
{
    // A chip may be rebuilt from its own signal: it goes when the loop turns.
    const auto hadFocus = m_chips.indexOf(QApplication::focusWidget());
    for (QWidget *chip : std::as_const(m_chips)) {
        m_flow->removeWidget(chip);
        chip->hide();
        chip->deleteLater();
    }
    m_chips.clear();

    if (m_exact) {
        Chip *chip = makeChip(tr("Top bar"), tr("not applied"));
        chip->setToolTip(tr("These rows are exactly what the link counted: the time range and source of the top bar play no "
                            "part. Take this away to apply them."));
        connect(chip, &Chip::removed, this, &FilterBar::exactDropped);
    }
    for (const Condition &c : m_query.filter.conditions) {
        Chip *chip = makeChip(c.negated ? tr("%1 is not").arg(words::field(c.field)) : tr("%1 is").arg(words::field(c.field)),
            words::fieldValues(c.field, c.values));
        connect(chip, &Chip::clicked, this, [this, chip, field = c.field] { openValues(field, chip); });
        connect(chip, &Chip::removed, this, [this, c] {
            Query query = m_query;
            std::erase(query.filter.conditions, c);
            change(query);
        });
    }
    const QString time = m_subject == Subject::Sessions ? tr("Last activity")
        : m_subject == Subject::Events                  ? tr("Time")
                                                        : tr("Last login");
    if (m_query.filter.lastSeconds || !m_query.filter.range.isOpen()) {
        Chip *chip = m_query.filter.lastSeconds
            ? makeChip(tr("%1 in").arg(time), words::lastSpan(*m_query.filter.lastSeconds))
            : makeChip(time, words::range(m_query.filter.range));
        connect(chip, &Chip::clicked, this, [this, chip] { openRange(chip); });
        connect(chip, &Chip::removed, this, [this] {
            Query query = m_query;
            query.filter.lastSeconds.reset();
            query.filter.range = {};
            change(query);
        });
    }
    if (!m_query.filter.started.isOpen()) {
        Chip *chip = makeChip(tr("First activity"), words::range(m_query.filter.started));
        connect(chip, &Chip::removed, this, [this] {
            Query query = m_query;
            query.filter.started = {};
            change(query);
        });
    }
    if (!m_query.filter.text.isEmpty()) {
        Chip *chip = makeChip(tr("Contains"), m_query.filter.text);
        connect(chip, &Chip::clicked, this, &FilterBar::focusText);
        connect(chip, &Chip::removed, this, [this] {
            Query query = m_query;
            query.filter.text.clear();
            change(query);
        });
    }
    if (m_query.group) {
        Chip *chip = makeChip(tr("Grouped by"), words::field(*m_query.group));
        connect(chip, &Chip::clicked, this, &FilterBar::openAdd);
        connect(chip, &Chip::removed, this, [this] {
            Query query = m_query;
            query.group.reset();
            change(query);
        });
    }
    // Tab goes from chip to chip and on to the text.
    QWidget *before = nullptr;
    for (QWidget *chip : std::as_const(m_chips)) {
        if (before)
            setTabOrder(before, chip);
        before = chip;
    }
    if (before)
        setTabOrder(before, m_add);
    setTabOrder(m_add, m_edit);
    if (hadFocus >= 0) {
        QWidget *next = m_chips.isEmpty() ? static_cast<QWidget *>(m_add) : m_chips[std::min(hadFocus, m_chips.size() - 1)];
        next->setFocus();
    }
    m_flow->invalidate();
    updateGeometry();
}

void FilterBar::openValues(Field field, QWidget *below)
{
    auto *menu = new ValueMenu(m_reader, m_subject, field, m_query.filter.condition(field), this);
    connect(menu, &ValueMenu::changed, this, [this, field](const QStringList &values, bool negated) {
        Query query = m_query;
        // In its place, so that the chip does not jump to the end.
        const auto it = std::find_if(query.filter.conditions.begin(), query.filter.conditions.end(),
            [field](const Condition &c) { return c.field == field; });
        if (it != query.filter.conditions.end() && !values.isEmpty())
            *it = {field, negated, values};
        else
            query.filter.setCondition(field, values, negated);
        change(query);
    });
    popUp(menu, below);
}

void FilterBar::openRange(QWidget *below)
{
    auto *menu = new RangeMenu(m_query.filter, this);
    connect(menu, &RangeMenu::changed, this, [this](std::optional<qint64> lastSeconds, const TimeRange &range) {
        Query query = m_query;
        query.filter.lastSeconds.reset();
        if (lastSeconds)
            query.filter.lastSeconds = *lastSeconds;
        query.filter.range = range;
        change(query);
    });
    popUp(menu, below);
}

void FilterBar::openAdd()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (Field field : filterFields(m_subject)) {
        QAction *action = menu->addAction(words::field(field) + QStringLiteral("…"));
        connect(action, &QAction::triggered, this, [this, field] { openValues(field, m_add); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Time range…")), &QAction::triggered, this, [this] { openRange(m_add); });
    const auto groups = groupFields(m_subject);
    if (!groups.empty()) {
        QMenu *sub = menu->addMenu(tr("Group by"));
        const auto add = [&](const QString &name, std::optional<Field> field) {
            QAction *action = sub->addAction(name);
            action->setCheckable(true);
            action->setChecked(m_query.group == field);
            connect(action, &QAction::triggered, this, [this, field] {
                Query query = m_query;
                query.group = field;
                change(query);
            });
        };
        add(tr("Nothing"), std::nullopt);
        for (Field field : groups)
            add(words::field(field), field);
    }
    menu->popup(m_add->mapToGlobal(QPoint(0, m_add->height() + scaled(4))));
}

void FilterBar::complete()
{
    const QString text = m_edit->text();
    const int cursor = m_edit->cursorPosition();
    QString word = text.mid(wordStart(text, cursor), cursor - wordStart(text, cursor));
    if (word.startsWith(u'-'))
        word.remove(0, 1);
    const std::uint64_t question = ++m_question;
    const auto offer = [this](const QStringList &list) {
        m_completions->setStringList(list);
        if (list.isEmpty() || !m_edit->hasFocus()) {
            m_completer->popup()->hide();
            return;
        }
        m_completer->complete();
        // Enter must mean what was typed until the officer goes into the list.
        m_completer->popup()->setCurrentIndex({});
    };
    const auto colon = word.indexOf(u':');
    if (word.isEmpty()) {
        offer({});
        return;
    }
    if (colon < 0) {
        QStringList names;
        for (Field field : filterFields(m_subject)) {
            if (fieldName(field).startsWith(word.toLower()))
                names << fieldName(field) + u':';
        }
        for (const char *key : {"last:", "since:", "until:", "started-since:", "started-until:", "sort:", "group:"}) {
            if (QLatin1StringView(key).startsWith(word.toLower()))
                names << QLatin1StringView(key);
        }
        offer(names);
        return;
    }
    const QString key = word.left(colon).toLower();
    const QString typed = word.mid(word.lastIndexOf(u',') > colon ? word.lastIndexOf(u',') + 1 : colon + 1);
    if (key == QLatin1String("sort") || key == QLatin1String("group")) {
        QStringList names;
        for (Field field : key == QLatin1String("sort") ? sortFields(m_subject) : groupFields(m_subject)) {
            const QString name = (typed.startsWith(u'-') ? QStringLiteral("-") : QString()) + fieldName(field);
            if (name.startsWith(typed))
                names << name;
        }
        offer(names);
        return;
    }
    const auto field = fieldFromName(key);
    if (!field || typed.startsWith(u'"')) {
        offer({});
        return;
    }
    askLedger(
        m_reader, this,
        [subject = m_subject, f = *field, typed](Reader &r) { return r.values(subject, f, typed, MostCompletions); },
        [this, question, offer](const Result<std::vector<GroupView>> &values) {
            if (question != m_question || !values)
                return;
            QStringList list;
            for (const GroupView &value : *values)
                list << quotedFilterValue(value.value);
            offer(list);
        });
}

void FilterBar::takeCompletion(const QString &completion)
{
    const QString text = m_edit->text();
    const int cursor = m_edit->cursorPosition();
    int start = wordStart(text, cursor);
    if (start < cursor && text[start] == u'-')
        ++start;
    const QString word = text.mid(start, cursor - start);
    const auto colon = word.indexOf(u':');
    if (colon >= 0)
        start += static_cast<int>(std::max(colon, word.lastIndexOf(u','))) + 1;
    const bool isKey = completion.endsWith(u':');
    const QString inserted = completion + (isKey || (cursor < text.size() && text[cursor].isSpace()) ? QString() : QStringLiteral(" "));
    m_edit->setText(text.left(start) + inserted + text.mid(cursor));
    m_edit->setCursorPosition(start + static_cast<int>(inserted.size()));
    m_debounce.start();
    if (isKey)
        complete();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_edit && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && !mistake().isEmpty()) {
        // Back to what is in force.
        setQuery(m_query);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace gatehouse
