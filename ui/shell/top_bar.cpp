// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include "ui/widgets/icon.h"
#include "ui/widgets/label.h"
#include "ui/widgets/words.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace gatehouse {

namespace {

/// Looks like a field, works like a button: the palette that opens over it has the real field.
class SearchButton final : public QPushButton
{
public:
    SearchButton(const QString &hint, const QString &key)
        : QPushButton(hint)
    {
        setFont(textFont(TextRole::Body));
        setCursor(Qt::IBeamCursor);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setMinimumWidth(scaled(140));
        auto *icon = new QLabel;
        m_icon = icon;
        auto *text = new ElidedLabel(hint, TextRole::Body, Ink::Text3);
        text->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
        auto *badge = makeLabel(key, TextRole::Hint, Ink::Text3);
        badge->setProperty("badge", QStringLiteral("key"));
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(scaled(10), 0, scaled(8), 0);
        layout->setSpacing(scaled(7));
        layout->addWidget(icon);
        layout->addWidget(text, 1);
        layout->addWidget(badge, 0, Qt::AlignVCenter);
        for (QLabel *label : {icon, static_cast<QLabel *>(text), badge})
            label->setAttribute(Qt::WA_TransparentForMouseEvents);
        setAccessibleName(hint);
        tint();
    }

    QSize minimumSizeHint() const override { return QSize(scaled(140), scaled(30)); }
    QSize sizeHint() const override { return QSize(scaled(300), scaled(30)); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        // The frame alone; the labels are the text.
        const Theme &theme = Theme::of(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const qreal width = hasFocus() ? 2 : 1;
        painter.setPen(QPen(hasFocus() ? theme.accent : theme.strongLine, width));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), scaled(6), scaled(6));
    }

    void changeEvent(QEvent *event) override
    {
        QPushButton::changeEvent(event);
        if (event->type() == QEvent::PaletteChange && m_icon)
            tint();
    }

private:
    void tint()
    {
        m_icon->setPixmap(themedPixmap(QLatin1StringView("search"), Theme::of(this).text3, scaled(15), devicePixelRatioF()));
    }

    QLabel *m_icon = nullptr;
};

QPushButton *menuButton(const char *icon)
{
    auto *button = new QPushButton;
    button->setProperty("kind", QStringLiteral("soft"));
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setIconSize(QSize(scaled(15), scaled(15)));
    button->setProperty("opens", QStringLiteral("menu"));
    button->setMenu(new QMenu(button));
    return button;
}

QToolButton *quietButton(const char *icon)
{
    auto *button = new QToolButton;
    button->setProperty("kind", QStringLiteral("quiet"));
    button->setIcon(themedIcon(QLatin1StringView(icon)));
    button->setIconSize(QSize(scaled(16), scaled(16)));
    return button;
}

} // namespace

TopBar::TopBar(QWidget *parent)
    : QFrame(parent)
    , m_source(menuButton("server"))
    , m_range(menuButton("calendar"))
    , m_search(new SearchButton(tr("Search users, filter sessions, or type a command"),
          QKeySequence(Qt::CTRL | Qt::Key_K).toString(QKeySequence::NativeText)))
    , m_refresh(quietButton("refresh-cw"))
    , m_theme(quietButton("sun-moon"))
    , m_privacy(quietButton("eye"))
{
    setProperty("panel", QStringLiteral("bar"));
    setFixedHeight(scaled(50));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(scaled(16), 0, scaled(12), 0);
    layout->setSpacing(scaled(8));
    layout->addWidget(m_source);
    layout->addWidget(m_range);
    layout->addWidget(m_search, 1);
    layout->addWidget(m_refresh);
    layout->addWidget(m_theme);
    layout->addWidget(m_privacy);

    m_refresh->setToolTip(tr("Read the ledger again (F5)"));
    m_refresh->setAccessibleName(m_refresh->toolTip());
    connect(m_refresh, &QToolButton::clicked, this, &TopBar::refreshWanted);
    connect(m_search, &QPushButton::clicked, this, &TopBar::searchWanted);
    connect(m_source->menu(), &QMenu::aboutToShow, this, &TopBar::fillSourceMenu);
    connect(m_range->menu(), &QMenu::aboutToShow, this, &TopBar::fillRangeMenu);
    m_privacy->setCheckable(true);
    connect(m_privacy, &QToolButton::toggled, this, [this](bool on) {
        setPrivacy(on);
        Q_EMIT privacyChosen(on);
    });
    m_theme->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(m_theme);
    auto *group = new QActionGroup(menu);
    const std::pair<QString, ThemeChoice> themes[]
        = {{tr("Like the system"), ThemeChoice::System}, {tr("Light"), ThemeChoice::Light}, {tr("Dark"), ThemeChoice::Dark}};
    for (const auto &[name, choice] : themes) {
        QAction *action = menu->addAction(name, this, [this, choice = choice] { Q_EMIT themeChosen(choice); });
        action->setCheckable(true);
        action->setData(int(choice));
        group->addAction(action);
    }
    m_theme->setMenu(menu);
    m_theme->setToolTip(tr("Light or dark"));
    m_theme->setAccessibleName(m_theme->toolTip());
    setPrivacy(false);
    showScope();
}

std::vector<std::pair<QString, std::optional<std::int64_t>>> TopBar::ranges()
{
    return {{tr("Last hour"), 3600}, {tr("Last 24 hours"), 86400}, {tr("Last 7 days"), 7 * 86400},
        {tr("Last 30 days"), 30 * 86400}, {tr("All time"), std::nullopt}};
}

QWidget *TopBar::searchField() const
{
    return m_search;
}

void TopBar::setSources(const std::vector<SourceView> &sources)
{
    m_sources = sources;
    showScope();
}

void TopBar::setScope(const Scope &scope)
{
    m_scope = scope;
    showScope();
}

void TopBar::showScope()
{
    QString source = m_scope.source ? m_scope.sourceName
        : m_sources.empty()         ? tr("No sources")
                                    : tr("All sources (%1)").arg(m_sources.size());
    const QFontMetrics metrics(m_source->font());
    m_source->setToolTip(tr("Source: %1").arg(source));
    m_source->setAccessibleName(m_source->toolTip());
    // The blank is the room between icon and text, which a style sheet cannot give.
    m_source->setText(u' ' + metrics.elidedText(source, Qt::ElideMiddle, scaled(170)));
    m_source->setEnabled(!m_sources.empty());

    QString range = words::range(m_scope.range);
    if (m_scope.lastSeconds || m_scope.range.isOpen()) {
        for (const auto &[name, seconds] : ranges()) {
            if (seconds == m_scope.lastSeconds)
                range = name;
        }
    }
    m_range->setText(u' ' + metrics.elidedText(range, Qt::ElideRight, scaled(200)));
    m_range->setToolTip(tr("Time range: %1. It ends where the sources end.").arg(range));
    m_range->setAccessibleName(m_range->toolTip());
}

void TopBar::fillSourceMenu()
{
    QMenu *menu = m_source->menu();
    menu->clear();
    const auto add = [&](const QString &text, const Scope &scope) {
        QAction *action = menu->addAction(text, this, [this, scope] { Q_EMIT scopeChosen(scope); });
        action->setCheckable(true);
        action->setChecked(scope.source == m_scope.source);
    };
    Scope scope = m_scope;
    scope.source.reset();
    scope.sourceName.clear();
    add(tr("All sources"), scope);
    menu->addSeparator();
    for (const SourceView &source : m_sources) {
        scope.source = source.id;
        scope.sourceName = source.name;
        QString name = source.name;
        add(name.replace(u'&', QStringLiteral("&&")), scope);
    }
}

void TopBar::fillRangeMenu()
{
    QMenu *menu = m_range->menu();
    menu->clear();
    bool known = false;
    const auto add = [&](const QString &text, bool on, auto what) {
        QAction *action = menu->addAction(text, this, what);
        action->setCheckable(true);
        action->setChecked(on);
        known |= on;
    };
    for (const auto &[name, seconds] : ranges()) {
        Scope scope = m_scope;
        scope.lastSeconds = seconds;
        scope.range = {};
        add(name, m_scope.range.isOpen() && m_scope.lastSeconds == seconds, [this, scope] { Q_EMIT scopeChosen(scope); });
    }
    menu->addSeparator();
    add(tr("Other range…"), !known, [this] { Q_EMIT customRangeWanted(); });
}

void TopBar::setTheme(ThemeChoice choice)
{
    for (QAction *action : m_theme->menu()->actions())
        action->setChecked(action->data().toInt() == int(choice));
}

void TopBar::setPrivacy(bool on)
{
    const QSignalBlocker blocker(m_privacy);
    m_privacy->setChecked(on);
    m_privacy->setIcon(themedIcon(QLatin1StringView(on ? "eye-off" : "eye"), on ? Ink::Accent : Ink::Text2));
    m_privacy->setToolTip(on ? tr("Names and addresses are hidden; show them") : tr("Hide names and addresses on screen"));
    m_privacy->setAccessibleName(m_privacy->toolTip());
}

} // namespace gatehouse
