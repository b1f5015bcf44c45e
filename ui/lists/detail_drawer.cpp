// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/lists/detail_drawer.h"

#include "ui/widgets/flow_layout.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"

#include <QClipboard>
#include <QFormLayout>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace gatehouse {

namespace {

/// A value of so many characters stands in one line beside what comes after it.
constexpr qsizetype LongestBeside = 20;

/// A dot, and the line to the next one.
class Stop : public QWidget
{
public:
    Stop(Ink ink, bool last, QWidget *parent)
        : QWidget(parent)
        , m_ink(ink)
        , m_last(last)
    {
        setFixedWidth(scaled(18));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const QPointF at(width() / 2.0, scaled(10));
        if (!m_last) {
            painter.setPen(QPen(theme.neutral, 1.5));
            painter.drawLine(at, QPointF(at.x(), height()));
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.ink(m_ink));
        painter.drawEllipse(at, scaled(4), scaled(4));
    }

private:
    Ink m_ink;
    bool m_last;
};

QLabel *valueLabel(const QString &text, TextRole role, Ink ink, QWidget *parent)
{
    QLabel *label = makeLabel(text, role, ink, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

DetailDrawer::DetailDrawer(QWidget *parent)
    : QFrame(parent)
{
    setProperty("panel", QStringLiteral("card"));
    setMinimumWidth(scaled(240));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(scaled(14), scaled(8), scaled(8), scaled(10));
    column->setSpacing(scaled(6));
    auto *top = new QHBoxLayout;
    m_title = new ElidedLabel({}, TextRole::Strong, Ink::Text1, this);
    top->addWidget(m_title, 1);
    m_close = new QPushButton(themedIcon(QLatin1StringView("panel-right-close")), {}, this);
    m_close->setProperty("kind", QStringLiteral("quiet"));
    m_close->setAccessibleName(tr("Close the details"));
    m_close->setToolTip(tr("Close the details (Esc)"));
    connect(m_close, &QPushButton::clicked, this, &DetailDrawer::closeRequested);
    top->addWidget(m_close);
    column->addLayout(top);
    m_area = new QScrollArea(this);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->viewport()->setAutoFillBackground(false);
    column->addWidget(m_area, 1);
    m_foot = new QWidget(this);
    m_foot->setLayout(new FlowLayout(scaled(6)));
    column->addWidget(m_foot);
    setAccessibleName(tr("Details"));
}

QSize DetailDrawer::sizeHint() const
{
    return {scaled(320), scaled(400)};
}

void DetailDrawer::clear(const QString &title)
{
    m_title->setText(title);
    m_title->setToolTip(title);
    setAccessibleName(tr("Details of %1").arg(title));
    // A link in the old content may be what asked for the new one: it goes when the loop turns.
    if (QWidget *old = m_area->takeWidget()) {
        old->hide();
        old->deleteLater();
    }
    const auto actions = m_foot->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly);
    for (QPushButton *button : actions) {
        m_foot->layout()->removeWidget(button);
        button->hide();
        button->deleteLater();
    }
    m_content = new QWidget;
    m_content->setAutoFillBackground(false);
    m_column = new QVBoxLayout(m_content);
    m_column->setContentsMargins(0, 0, scaled(8), 0);
    m_column->setSpacing(scaled(6));
    m_facts = nullptr;
}

void DetailDrawer::finish()
{
    m_column->addStretch(1);
    m_area->setWidget(m_content);
    m_content->setAutoFillBackground(false); // setWidget() has turned it on
    m_content->show();
    m_foot->setVisible(m_foot->layout()->count() > 0);
    m_foot->layout()->invalidate();
}

void DetailDrawer::showNothing(const QString &text)
{
    clear(tr("Details"));
    addNote(text);
    finish();
}

void DetailDrawer::enter()
{
    m_close->setFocus(Qt::OtherFocusReason);
}

void DetailDrawer::endFacts()
{
    m_facts = nullptr;
}

void DetailDrawer::addState(
    Mark mark, bool presumed, const QString &word, const QString &tip, const QList<std::pair<QString, QString>> &badges)
{
    endFacts();
    auto *row = new QWidget(m_content);
    auto *flow = new FlowLayout(scaled(6), row);
    auto *state = new QWidget(row);
    auto *line = new QHBoxLayout(state);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(6));
    auto *picture = new QLabel(state);
    picture->setPixmap(markIcon(mark, presumed).pixmap(QSize(scaled(12), scaled(12)), devicePixelRatioF()));
    line->addWidget(picture);
    QLabel *name = makeLabel(word, TextRole::Body, Ink::Text1, state);
    line->addWidget(name);
    state->setToolTip(tip);
    flow->addWidget(state);
    for (const auto &[kind, text] : badges) {
        QLabel *badge = makeLabel(text, TextRole::Hint, Ink::Text2, row);
        badge->setProperty("badge", kind);
        flow->addWidget(badge);
    }
    m_column->addWidget(row);
    if (!tip.isEmpty())
        addNote(tip, Ink::Text3);
}

void DetailDrawer::addFact(const QString &label, const QString &value, const FactOptions &options)
{
    if (!m_facts) {
        m_facts = new QFormLayout;
        m_facts->setContentsMargins(0, 0, 0, 0);
        m_facts->setHorizontalSpacing(scaled(12));
        m_facts->setVerticalSpacing(scaled(6));
        m_facts->setRowWrapPolicy(QFormLayout::DontWrapRows);
        m_facts->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
        m_column->addLayout(m_facts);
    }
    QLabel *name = makeLabel(label, TextRole::Second, Ink::Text2, m_content);
    name->setFixedWidth(scaled(96));
    name->setWordWrap(true);
    auto *place = new QWidget(m_content);
    auto *line = new QHBoxLayout(place);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(4));
    QLabel *text = valueLabel(value, options.monospace ? TextRole::Mono : TextRole::Second, Ink::Text1, place);
    text->setToolTip(options.tip);
    text->setAccessibleName(label + QStringLiteral(": ") + value + u' ' + options.after);
    line->addWidget(text, options.copy.isEmpty() && options.after.isEmpty() ? 1 : 0);
    if (!options.after.isEmpty()) {
        // What is beside it makes room for it: a line that does not fit would push all others out of sight.
        text->setWordWrap(value.size() > LongestBeside);
        auto *after = new ElidedLabel(options.after, TextRole::Second, Ink::Text3, place);
        after->setToolTip(options.after);
        line->addWidget(after);
    }
    if (!options.copy.isEmpty()) {
        auto *copy = new QToolButton(place);
        copy->setIcon(themedIcon(QLatin1StringView("copy")));
        copy->setProperty("kind", QStringLiteral("quiet"));
        copy->setAccessibleName(tr("Copy: %1").arg(label));
        copy->setToolTip(tr("Copy “%1”").arg(options.copy));
        connect(copy, &QToolButton::clicked, this, [what = options.copy] { QGuiApplication::clipboard()->setText(what); });
        line->addWidget(copy);
    }
    if (!options.copy.isEmpty() || !options.after.isEmpty())
        line->addStretch(1);
    m_facts->addRow(name, place);
}

void DetailDrawer::addNote(const QString &text, Ink ink)
{
    endFacts();
    m_column->addWidget(valueLabel(text, TextRole::Second, ink, m_content));
}

void DetailDrawer::addHeading(const QString &text)
{
    endFacts();
    m_column->addSpacing(scaled(6));
    m_column->addWidget(makeLabel(text, TextRole::Strong, Ink::Text2, m_content));
}

void DetailDrawer::addStop(Ink dot, const QString &text, const QString &below, bool last)
{
    endFacts();
    auto *row = new QWidget(m_content);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(4));
    line->addWidget(new Stop(dot, last, row));
    auto *texts = new QVBoxLayout;
    texts->setContentsMargins(0, 0, 0, scaled(6));
    texts->setSpacing(0);
    texts->addWidget(valueLabel(text, TextRole::Second, Ink::Text1, row));
    if (!below.isEmpty())
        texts->addWidget(valueLabel(below, TextRole::Hint, Ink::Text3, row));
    line->addLayout(texts, 1);
    m_column->addWidget(row);
}

void DetailDrawer::addOutcome(
    Mark mark, const QString &title, Ink ink, const QString &text, const QString &below, std::function<void()> go)
{
    endFacts();
    auto *row = new QWidget(m_content);
    auto *grid = new QGridLayout(row);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(scaled(6));
    grid->setVerticalSpacing(scaled(1));
    grid->setColumnStretch(1, 1);
    auto *picture = new QLabel(row);
    picture->setPixmap(markIcon(mark).pixmap(QSize(scaled(12), scaled(12)), devicePixelRatioF()));
    picture->setContentsMargins(0, scaled(2), 0, 0);
    grid->addWidget(picture, 0, 0, Qt::AlignTop);
    int line = 0;
    // The words of a link stand within its frame; those below stand under them.
    const int inset = go ? scaled(4) : 0;
    const auto add = [&](const QString &words, TextRole role, Ink colour) {
        QLabel *label = valueLabel(words, role, colour, row);
        label->setContentsMargins(inset, 0, 0, 0);
        grid->addWidget(label, line++, 1);
    };
    if (!title.isEmpty() && go) {
        auto *lead = new QPushButton(title, row);
        lead->setProperty("kind", QStringLiteral("link"));
        lead->setCursor(Qt::PointingHandCursor);
        connect(lead, &QPushButton::clicked, this, [go = std::move(go)] { go(); });
        grid->addWidget(lead, line++, 1, Qt::AlignLeading);
    } else if (!title.isEmpty()) {
        add(title, TextRole::Second, Ink::Text1);
    }
    add(text, TextRole::Second, ink);
    if (!below.isEmpty())
        add(below, TextRole::Hint, Ink::Text3);
    m_column->addWidget(row);
}

void DetailDrawer::addLinkRow(
    Mark mark, bool presumed, const QString &text, const QString &after, std::function<void()> go)
{
    endFacts();
    auto *row = new QWidget(m_content);
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(scaled(6));
    auto *button = new QPushButton(markIcon(mark, presumed), text, row);
    button->setProperty("kind", QStringLiteral("link"));
    button->setIconSize(QSize(scaled(12), scaled(12)));
    button->setCursor(Qt::PointingHandCursor);
    connect(button, &QPushButton::clicked, this, [go = std::move(go)] { go(); });
    line->addWidget(button);
    auto *label = new ElidedLabel(after, TextRole::Second, Ink::Text3, row);
    label->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    line->addWidget(label, 1);
    m_column->addWidget(row);
}

QPushButton *DetailDrawer::addAction(const QString &text)
{
    auto *button = new QPushButton(text, m_foot);
    button->setProperty("kind", QStringLiteral("soft"));
    m_foot->layout()->addWidget(button);
    return button;
}

QPushButton *DetailDrawer::addEnding(QLatin1StringView icon, const QString &text)
{
    QPushButton *button = addAction(text);
    button->setProperty("kind", QStringLiteral("danger"));
    button->setIcon(themedIcon(icon, Ink::BadText));
    return button;
}

void DetailDrawer::addWidget(QWidget *widget)
{
    endFacts();
    widget->setParent(m_content);
    m_column->addWidget(widget);
}

} // namespace gatehouse
