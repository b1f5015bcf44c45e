// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>
#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

/// What a page draws in place of rows it does not have: what is missing, why, and the one thing to do next.
namespace gatehouse {

/// Nothing there. The button is hidden while it has no text.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    explicit EmptyState(QWidget *parent = nullptr);
    void setTexts(const QString &title, const QString &text, const QString &action = {});

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel *m_title;
    QLabel *m_text;
    QPushButton *m_action;
};

/// Grey blocks where rows will be; shown only after 150 ms, so that quick answers do not flash.
class LoadingState : public QWidget
{
    Q_OBJECT

public:
    explicit LoadingState(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    QTimer m_patience;
    bool m_visible = false;
};

/// It did not work. What happened and what to do; the technical text folds out and can be copied.
class FailedState : public QWidget
{
    Q_OBJECT

public:
    explicit FailedState(QWidget *parent = nullptr);
    void setTexts(const QString &what, const QString &detail);

Q_SIGNALS:
    void retryRequested();

private:
    QLabel *m_what;
    QPushButton *m_fold;
    QPlainTextEdit *m_detail;
};

/// One line above what is shown: it is older than it looks, or less than all. The link is hidden while it has no text.
class StaleBanner : public QFrame
{
    Q_OBJECT

public:
    explicit StaleBanner(QWidget *parent = nullptr);
    void setTexts(const QString &text, const QString &link = {});

Q_SIGNALS:
    void linkTriggered();

private:
    QLabel *m_text;
    QPushButton *m_link;
};

} // namespace gatehouse
